/*
 * The engine changes the case of words it finds by its own marks. A quotation mark, an apostrophe or emphasis that
 * is hidden from it (see markers.ts) would pass for the first letter of the word behind it, which then kept its
 * small letter: "the 'grey Zone'".
 */

/**
 * What may stand hidden before a word: quotation marks and emphasis. Small capitals, raised and lowered letters keep
 * their case, and so does a lone letter behind an apostrophe ("rock 'n' roll").
 */
const hiddenStart =
  /(?<=^|[\s([{/–—-])((?:[\uFDD0-\uFDD5\uFDDC-\uFDE5\uE722\uE780\uE782\uE786\uE787]+(?=[\p{L}\p{N}]))|(?:[\uFDD0-\uFDD5\uFDDC-\uFDE5\uE722\uE727\uE780-\uE783\uE786\uE787]+(?=[\p{L}\p{N}]{2})))/gu;

/** A tag that the engine steps over, and that no text holds: "<" is hidden in texts. */
const stepOver = '<i>';

/** A change of case that sees the words behind hidden characters. */
export const acrossHidden =
  <State>(change: (state: State, text: string) => string) =>
  (state: State, text: string): string => {
    if (typeof text !== 'string' || text.includes(stepOver)) return change(state, text);
    const hidden: string[] = [];
    const open = text.replace(hiddenStart, (found) => {
      hidden.push(found);
      return stepOver;
    });
    if (hidden.length === 0) return change(state, text);
    return change(state, open).replaceAll(stepOver, () => hidden.shift() ?? '');
  };
