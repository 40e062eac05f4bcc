import { allAsked, asked } from '../asked-query.ts';

/* What a group of JabRef searches for, as what is typed into the search of the library. */

const operatorOf: ReadonlyMap<string, string> = new Map([
  ['any', ''],
  ['anyfield', ''],
  ['author', 'author:'],
  ['booktitle', 'outlet:'],
  ['date', 'year:'],
  ['doi', 'doi:'],
  ['groups', 'in:'],
  ['isbn', 'isbn:'],
  ['journal', 'outlet:'],
  ['journaltitle', 'outlet:'],
  ['publisher', 'outlet:'],
  ['title', 'title:'],
  ['url', 'url:'],
  ['year', 'year:'],
]);

/** Fields of which it can be asked whether there is anything in them. */
const askedFor = new Set(['abstract', 'date', 'doi', 'file', 'isbn', 'url']);

/** Words in a field; null where that can't be asked. */
export const wordsAsked = (field: string, words: string): string | null => {
  const operator = operatorOf.get(field);
  if (operator === undefined || (operator === 'year:' && !/^\d{4}$/.test(words.trim()))) return null;
  return asked(operator, words);
};

const condition =
  /^\s*(?:(?<not>not|-|!)\s*)?(?:(?<field>[\w-]+)\s*(?<sign>!=~|!==|=~|==|!=|=|:|contains|matches)\s*)?(?:"(?<quoted>[^"]*)"|(?<word>[^\s"()=!:]+))\s*(?:and\b|&&)?/i;

/** The same entries as a search of JabRef finds; null where it asks for what can't be typed. */
export const searchAsked = (search: string, isPattern: boolean): string | null => {
  const parts: (string | null)[] = [];
  let rest = search.slice(0, 2000);
  while (rest.trim() !== '') {
    const found = condition.exec(rest);
    const { not, field, sign = '', quoted, word = '' } = found?.groups ?? {};
    if (!found || /^(?:or|\|\|)$/i.test(word)) return null;
    rest = rest.slice(found[0].length);
    const isOne = isPattern || /~$|^matches$/i.test(sign);
    const part = partOf(field?.toLowerCase(), quoted ?? word, isOne);
    const isNot = (not !== undefined) !== sign.startsWith('!');
    parts.push(part === null ? null : `${isNot ? '-' : ''}${part}`);
  }
  return allAsked(parts);
};

const partOf = (field: string | undefined, words: string, isPattern: boolean): string | null => {
  if (isPattern && words === '.+') return askedFor.has(field ?? '') ? `has:${field}` : null;
  if (!/^[^*?]*$/.test(words) || (isPattern && !/^[\p{L}\p{N} ]+$/u.test(words))) return null;
  return field === undefined ? asked('', words) : wordsAsked(field, words);
};
