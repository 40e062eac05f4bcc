import { matchLiteral, type TextHit } from './match-text.ts';
import type { Query } from './query.ts';

/** Texts to be looked through for a pattern, away from the page. */
export type PatternRequest = { query: Query; texts: readonly string[] };

/** Runs a pattern where it can be stopped; fails with `TooSlow` if it takes longer than it may. */
export type PatternRunner = (request: PatternRequest) => Promise<readonly TextHit[][]>;

export class TooSlow extends Error {}

/** Finds what a query asks for in any text. */
export type Matcher = {
  /** Null for a text that must be learnt first. */
  find: (text: string) => readonly TextHit[] | null;
  learn: (texts: readonly string[]) => Promise<void>;
};

const none: readonly TextHit[] = [];
/** Characters that go to the runner at once: enough to be fast, few enough to tell a slow pattern soon. */
const batch = 60_000;

/** The matcher of a query. A pattern learns each text once, from the runner. */
export const matcherOf = (query: Query, run: PatternRunner): Matcher => {
  if (!query.regex) return { find: matchLiteral(query), learn: () => Promise.resolve() };
  const known = new Map<string, readonly TextHit[]>();
  return {
    find: (text) => (text === '' ? none : (known.get(text) ?? null)),
    learn: async (texts) => {
      // What was typed over and over is not kept for ever.
      if (known.size > 50_000) known.clear();
      const unknown = [...new Set(texts)].filter((text) => !known.has(text));
      for (let at = 0; at < unknown.length; ) {
        let end = at;
        for (let size = 0; end < unknown.length && size < batch; end++) size += unknown[end]!.length;
        const part = unknown.slice(at, end);
        const hits = await run({ query, texts: part });
        for (let i = 0; i < part.length; i++) known.set(part[i]!, hits[i] ?? none);
        at = end;
      }
    },
  };
};
