import { foldCharacter } from '#shared/sources/fold.ts';
import type { Query } from './query.ts';

/** A text as it is compared, with the way back: `from[i]` is where the i-th unit of it came from. */
export type FoldedText = {
  text: string;
  /** One longer than `text`, its last entry the length of the source; null where nothing moved. */
  from: Uint32Array | null;
};

type Folding = Pick<Query, 'matchCase' | 'matchAccents'>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
const ascii = /^[\x00-\x7f]*$/;

const foldings = new Map<string, Map<string, string>>();

/** What each character becomes; remembered, since a language has few. */
const foldingOf = ({ matchCase, matchAccents }: Folding): ((character: string) => string) => {
  const name = `${matchCase}-${matchAccents}`;
  let known = foldings.get(name);
  if (!known) {
    known = new Map();
    foldings.set(name, known);
  }
  const table = known;
  return (character) => {
    const before = table.get(character);
    if (before !== undefined) return before;
    let folded = matchAccents ? character.normalize('NFD') : foldCharacter(character, matchCase);
    if (matchAccents && !matchCase) folded = folded.toLowerCase().replaceAll('ς', 'σ');
    table.set(character, folded);
    return folded;
  };
};

/** Folds a text as a query asks: without case, without accents, both or neither. */
export const foldText = (source: string, folding: Folding): FoldedText => {
  if (ascii.test(source)) return { text: folding.matchCase ? source : source.toLowerCase(), from: null };
  const fold = foldingOf(folding);
  let text = '';
  const from: number[] = [];
  for (let at = 0; at < source.length; ) {
    const character = String.fromCodePoint(source.codePointAt(at)!);
    const folded = fold(character);
    text += folded;
    for (let i = 0; i < folded.length; i++) from.push(at);
    at += character.length;
  }
  from.push(source.length);
  return { text, from: Uint32Array.from(from) };
};
