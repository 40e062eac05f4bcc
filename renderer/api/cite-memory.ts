import * as z from 'zod';

/** What the picker remembers in the library's settings, for all windows: the last used comes first. */
export type CiteMemory = {
  recent: readonly string[];
  phrases: Readonly<Record<'en' | 'it', readonly string[]>>;
};

/** How much is remembered of each. */
export const mostRemembered = { recent: 30, phrases: 20 };
/** A longer phrase is not remembered. */
export const longestPhrase = 120;

const texts = (longest: number, count: number) => z.array(z.string().min(1).max(longest)).max(count);
const fields = {
  recent: texts(500, mostRemembered.recent),
  en: texts(longestPhrase, mostRemembered.phrases),
  it: texts(longestPhrase, mostRemembered.phrases),
};
const read = (schema: z.ZodType<string[]>, value: unknown): readonly string[] => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : [];
};

/** Reads what is remembered; what does not fit counts as nothing. */
export const readMemory = (settings: Record<string, unknown>): CiteMemory => {
  const { recent, phrases } = (settings.citing ?? {}) as { recent?: unknown; phrases?: unknown };
  const { en, it } = (phrases ?? {}) as { en?: unknown; it?: unknown };
  return {
    recent: read(fields.recent, recent),
    phrases: { en: read(fields.en, en), it: read(fields.it, it) },
  };
};
