import { isNear } from '../../../shared/search/edit-distance.ts';
import type { TextCondition } from '../../../shared/search/query.ts';
import type { ReadDb } from '../db.ts';

const shortest = 4;
/** From this length on, two slips are taken for the same name. */
const long = 8;
/** A beginning of a name is compared from here; a shorter one is like too many. */
const shortestBeginning = 6;
const most = 12;

/** What is heard alike is written alike: letters that are doubled, or silent after another. */
const sound = (word: string): string => word.replace(/(?<=[cgkprst])h/g, '').replace(/(.)\1+/gu, '$1');

type Vocabulary = { changes: string; byLetter: Map<string, string[]> };

/** Finds names in the library that are written nearly like a word. */
export const similarNames = (db: ReadDb): ((condition: TextCondition, changes: string) => string[]) => {
  let isThere = false;
  let vocabulary: Vocabulary = { changes: '', byLetter: new Map() };

  const namesWith = (letter: string): string[] => {
    const known = vocabulary.byLetter.get(letter);
    if (known) return known;
    if (!isThere) {
      // A view of the words of the index; it lives only as long as the connection.
      db.prepare(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.name_words USING fts5vocab('main', 'source_words', 'col')",
      ).run();
      isThere = true;
    }
    const names = db
      .prepare(`SELECT term FROM temp.name_words WHERE term >= ? AND term < ? AND col = 'names'`)
      .pluck()
      .all(letter, `${letter}\u{10ffff}`) as string[];
    vocabulary.byLetter.set(letter, names);
    return names;
  };

  return ({ field, ways }, changes) => {
    const [first] = ways;
    const word = first?.length === 1 && first[0]!.words.length === 1 ? first[0]!.words[0]! : '';
    if ((field !== 'any' && field !== 'names') || word.length < shortest || /\p{N}/u.test(word)) return [];
    if (vocabulary.changes !== changes) vocabulary = { changes, byLetter: new Map() };
    const slips = word.length >= long ? 2 : 1;
    const begins = word.length >= shortestBeginning;
    const heard = sound(word);
    const isLike = (name: string): boolean =>
      isNear(word, name, slips, begins) || isNear(heard, sound(name), slips - 1, false);
    // Most slips leave the first letter; where it is the second that was typed first, that one is it.
    const letters = [...new Set([word[0]!, word[1]!])];
    const near = letters
      .flatMap((letter) => namesWith(letter))
      .filter((name) => name.length >= shortest && name !== word && isLike(name));
    return near
      .sort((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length))
      .slice(0, most);
  };
};
