import { fold } from '#shared/sources/fold.ts';
import { type Sign, type SignGroup, signs } from './signs.ts';

/** More are not remembered. */
const mostRecent = 12;

const searched = new Map<Sign, string>();
const textOf = (sign: Sign): string => {
  const known = searched.get(sign) ?? fold(`${sign.en} ${sign.it} ${sign.shown}`);
  searched.set(sign, known);
  return known;
};

/** A sign in the list; those used lately stand in front as a group of their own. */
export type FoundSign = Sign & { listed: SignGroup | 'recent' };

/** The signs with all words of `query` in their English or Italian name, or the sign itself; used lately first. */
export const findSigns = (query: string, recent: readonly string[]): readonly FoundSign[] => {
  const typed = query.trim();
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  const fits = (sign: Sign): boolean =>
    typed === '' || sign.text === typed || words.every((word) => textOf(sign).includes(word));
  const lately = recent.flatMap((text) => signs.find((sign) => sign.text === text) ?? []);
  return [
    ...lately.filter(fits).map((sign) => ({ ...sign, listed: 'recent' as const })),
    ...signs
      .filter((sign) => !lately.includes(sign) && fits(sign))
      .map((sign) => ({ ...sign, listed: sign.group })),
  ];
};

/** What was used lately after this sign was used. */
export const withUsed = (recent: readonly string[], text: string): readonly string[] =>
  [text, ...recent.filter((other) => other !== text)].slice(0, mostRecent);

/** Reads what was remembered; what is no sign is left out. */
export const readRecentSigns = (settings: Record<string, unknown>): readonly string[] => {
  const kept = settings.signs;
  return Array.isArray(kept)
    ? signs
        .map(({ text }) => text)
        .filter((text) => kept.includes(text))
        .sort((a, b) => kept.indexOf(a) - kept.indexOf(b))
        .slice(0, mostRecent)
    : [];
};
