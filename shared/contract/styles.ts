import * as z from 'zod';

/* The methods about citation styles. The texts go to the worker that prints. */

/** A style or locale is at most a few hundred kilobytes of XML. */
const xml = z.string().max(4_000_000);
const name = z.string().max(2000);

const style = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['note', 'author-date', 'numeric', 'label']),
  locales: z.array(z.string()).readonly(),
  licence: z.string(),
  xml,
});

export const styleMethods = {
  /**
   * A style by its id and the locale for a language (a BCP 47 tag), with their texts. An unknown style gives
   * the house's own, a language without locale British English.
   */
  'styles.get': {
    input: z.object({ style: name, lang: name }),
    output: z.object({ style, locale: z.object({ id: z.string(), xml }) }),
  },
} as const;
