import { attachmentLimits } from './limits.ts';

/* Control characters, line ends, and what turns the direction of writing, which could show “exe.pdf” for “fdp.exe”. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/**
 * A file's name as it is shown and offered for saving: no folders, nothing that can't be seen, of a length that
 * every system takes, with its ending. Never empty.
 */
export const safeName = (given: string): string => {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(unseen, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '').trim();
  if (plain === '') return 'file';
  const characters = [...plain];
  if (characters.length <= attachmentLimits.name) return plain;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? '';
  const kept = characters.slice(0, attachmentLimits.name - [...ending].length).join('');
  return `${kept.trimEnd()}${ending}`;
};
