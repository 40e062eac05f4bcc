import { type Zippable, zipSync } from 'fflate';

/** Files in one zip; those of the same name get a number, in their order. The same files give the same bytes. */
export const writeArchive = (files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array => {
  const entries: Zippable = {};
  const taken = new Set<string>();
  for (const { name, bytes } of files) {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let free = name;
    // Some systems don't tell capital letters from small ones.
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem}-${n}${ending}`;
    taken.add(free.toLowerCase());
    entries[free] = bytes;
  }
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1), os: 3 });
};
