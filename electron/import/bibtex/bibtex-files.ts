import type { ImportedFile } from '../../../shared/sources/imported-source.ts';

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
 * The files that a field `file` names: "name:path:type" of JabRef and Zotero, several between semicolons, or bare
 * paths.
 */
export const filesInField = (field: unknown): ImportedFile[] =>
  typeof field !== 'string' || field.length > 20_000
    ? []
    : field.split(/(?<!\\);/).flatMap((one): ImportedFile[] => {
        const parts = parted(one.trim(), ':');
        const path = parts.length >= 3 ? parts.slice(1, -1).join(':') : one.trim();
        const name = path.split(/[\\/]/).at(-1) ?? '';
        return name === '' ? [] : [{ name, path }];
      });
