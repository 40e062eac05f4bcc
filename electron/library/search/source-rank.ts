import type { TextCondition } from '../../../shared/search/query.ts';
import type { ReadDb } from '../db.ts';

/**
 * More hits than this are listed newest first instead, until more is typed: nobody looks for one among so many, and
 * their rows take time to read.
 */
const ranked = 1000;

type Keys = { num: number; id: string; authors_key: string; title_key: string };

/** How well a word fits into folded words with single spaces: as the first one, as a whole one, as a beginning. */
const fitness = (text: string, words: string): number => {
  const padded = ` ${text} `;
  const at = padded.indexOf(` ${words}`);
  if (at < 0) return 0;
  const whole = padded.includes(` ${words} `);
  return (whole ? 1.5 : 1) + (at === 0 ? 0.3 : 0);
};

/** Puts found sources into the order of how well they fit what was looked for; the newest first among equals. */
export const sourceRank = (
  db: ReadDb,
): ((nums: readonly number[], sought: readonly TextCondition[]) => number[]) => {
  const read = db.prepare(
    'SELECT num, id, authors_key, title_key FROM sources WHERE num IN (SELECT value FROM json_each(?))',
  );
  const scoreOf = (row: Keys, sought: readonly TextCondition[]): number => {
    const id = row.id.toLowerCase();
    let score = 0;
    for (const { ways } of sought)
      score += Math.max(
        ...ways.map((all) =>
          all.reduce((sum, phrase) => {
            const words = phrase.words.join(' ');
            return (
              sum +
              Math.max(
                8 * fitness(row.authors_key, words),
                5 * fitness(row.title_key, words),
                id === words ? 30 : 0,
              )
            );
          }, 0),
        ),
      );
    return score;
  };
  return (nums, sought) => {
    const newest = nums.toReversed();
    if (nums.length > ranked || nums.length < 2 || sought.length === 0) return newest;
    const scores = new Map(
      (read.all(JSON.stringify(nums)) as Keys[]).map((row) => [row.num, scoreOf(row, sought)]),
    );
    return newest.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  };
};
