import * as z from 'zod';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { Host } from '../../../api/host.ts';
import { isKnownPhrase, type PhraseLanguage } from './phrases.ts';

/** What the picker remembers in the library's settings, for all windows: the last used comes first. */
export type CiteMemory = {
  recent: readonly string[];
  phrases: Readonly<Record<PhraseLanguage, readonly string[]>>;
};

const most = { recent: 30, phrases: 20 };
const longestPhrase = 120;

const texts = (longest: number, count: number) => z.array(z.string().min(1).max(longest)).max(count);
const fields = {
  recent: texts(500, most.recent),
  en: texts(longestPhrase, most.phrases),
  it: texts(longestPhrase, most.phrases),
};
const read = (schema: z.ZodType<string[]>, value: unknown): readonly string[] => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : [];
};

/** Reads what is remembered; what does not fit counts as nothing. */
export const readMemory = (settings: Record<string, unknown>): CiteMemory => {
  const { recent, phrases } = (settings.citing ?? {}) as { recent?: unknown; phrases?: unknown };
  const { en, it } = (phrases ?? {}) as { en?: unknown; it?: unknown };
  return { recent: read(fields.recent, recent), phrases: { en: read(fields.en, en), it: read(fields.it, it) } };
};

const inFront = (news: readonly string[], old: readonly string[], count: number): string[] =>
  [...new Set([...news, ...old])].slice(0, count);

/** The memory after a citation with these items in a paper in that language. */
export const withCited = (
  memory: CiteMemory,
  items: readonly CitationItem[],
  language: PhraseLanguage,
): CiteMemory => {
  const own = items
    .map((item) => item.prefix?.trim() ?? '')
    .filter((phrase) => phrase !== '' && phrase.length <= longestPhrase && !isKnownPhrase(phrase, language));
  return {
    recent: inFront(
      items.map(({ sourceId }) => sourceId),
      memory.recent,
      most.recent,
    ),
    phrases: {
      ...memory.phrases,
      [language]: inFront(own, memory.phrases[language], most.phrases),
    },
  };
};

/** Loads what is remembered; nothing where the library does not answer. */
export const loadMemory = async (host: Host): Promise<CiteMemory> => {
  const answer = await host.call('settings.get', {});
  return readMemory(answer.ok ? answer.value.settings : {});
};

/**
 * Remembers what was cited. Another window may have remembered something meanwhile, so it is read anew; that
 * it could not be kept harms nothing, so nobody is told.
 */
export const remember = async (
  host: Host,
  items: readonly CitationItem[],
  language: PhraseLanguage,
): Promise<void> => {
  const citing = withCited(await loadMemory(host), items, language);
  await host.call('settings.set', { settings: { citing } });
};

