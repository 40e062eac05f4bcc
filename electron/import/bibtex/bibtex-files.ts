import type { ImportedFile } from '../../../shared/sources/imported-source.ts';
import { linkedPath } from './linked-path.ts';

/** Where a text is parted by a sign that has no backslash before it. */
const parted = (text: string, sign: ':' | ';'): string[] => {
  const parts = [''];
  for (let at = 0; at < text.length; at++) {
    // A backslash guards these signs; before anything else it is a part of a path of Windows.
    if (text[at] === '\\' && /[:;\\]/.test(text[at + 1] ?? '')) parts[parts.length - 1] += text[++at]!;
    else if (text[at] === sign) parts.push('');
    else parts[parts.length - 1] += text[at]!;
  }
  return parts;
};

/**
 * The ways in a field `file`: "name:path:type" of JabRef, Zotero and Mendeley, several between semicolons (Calibre:
 * commas), or bare paths.
 */
const pathsInField = (field: string): string[] =>
  // Mendeley guards the colon of a drive as LaTeX does.
  field
    .replace(/\$\\backslash\$:/g, ':')
    .split(/(?<!\\);|(?<=:\w{1,9}), *(?=:)/)
    .map((one) => {
      const parts = parted(one.trim(), ':');
      if (parts.length < 3) return one.trim();
      const path = parts.slice(1, -1).join(':');
      // Mendeley leaves the first stroke out.
      return parts[0] === '' ? path.replace(/^(?=(?:Users|home)\/)/, '/') : path;
    });

/** "file://localhost/Users/…" as a way. */
const pathOfAddress = (address: string): string => {
  const [, path] = /^file:\/\/(?:localhost)?(\/.*)$/i.exec(address) ?? [];
  if (path === undefined) return /^\w+:\/\//.test(address) ? '' : address;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** Fields of older programs that name one file. */
const single = /^(?:local-url|localfile|pdf|ps)$/;
const longest = 20_000;

/** The files that the fields of an entry name. */
export const filesOf = (fields: Readonly<Record<string, unknown>>): ImportedFile[] => {
  const paths = Object.entries(fields).flatMap(([name, value]): string[] => {
    if (typeof value !== 'string') return [];
    if (name.startsWith('bdsk-file-')) return [linkedPath(value)];
    if (value.length > longest) return [];
    if (name === 'file') return pathsInField(value);
    return single.test(name) ? [pathOfAddress(value)] : [];
  });
  return [...new Set(paths)].flatMap((path): ImportedFile[] => {
    if (/^(?:https?|ftp):/i.test(path)) return [];
    const name = path.split(/[\\/]/).at(-1) ?? '';
    return name === '' ? [] : [{ name, path }];
  });
};
