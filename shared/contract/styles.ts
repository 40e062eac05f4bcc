import * as z from 'zod';
import { houseRulesSchema } from '../citations/house-rules.ts';
import { styleFaults } from '../citations/styles/added/style-faults.ts';
import { paperId } from './ids.ts';

/* The methods about citation styles. The texts go to the worker that prints. */

/** A style or locale is at most a few hundred kilobytes of XML. */
const xml = z.string().max(4_000_000);
const name = z.string().max(2000);

const styleInfo = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['note', 'author-date', 'numeric', 'label']),
  field: z.enum(['house', 'general', 'politics', 'law', 'humanities', 'science']).exactOptional(),
  locales: z.array(z.string()).readonly(),
  licence: z.string(),
  journals: z.array(z.string()).readonly().exactOptional(),
  endsWithReferences: z.boolean().exactOptional(),
  rules: houseRulesSchema.exactOptional(),
});
const papers = z.array(z.object({ id: paperId, title: z.string() }));

/** A style that a reader has added. */
const addedStyle = styleInfo.extend({
  /** What its own file calls it, mostly an address. */
  cslId: z.string(),
  /** The title of the style it only points to; '' for one of its own. */
  parent: z.string(),
  /** When its authors last changed it, as the file says; '' if it does not. */
  updated: z.string(),
  /** Papers that name it, those in the bin too. */
  papers,
});

export const styleMethods = {
  /** The styles that were added to the library, by title. Those that come with Ibid every window knows. */
  'styles.list': { input: z.object({}), output: z.object({ styles: z.array(addedStyle) }) },
  /**
   * A style by its id and the locale for a language (a BCP 47 tag), with their texts. One that was added goes
   * before a bundled one of its id. A language without locale gives British English.
   */
  'styles.get': {
    input: z.object({ style: name, lang: name }),
    output: z.object({
      style: styleInfo.extend({ xml }),
      locale: z.object({ id: z.string(), xml }),
      /** There is no such style, so this is the house's own in its place. */
      missing: z.boolean(),
    }),
  },
  /**
   * Adds the style of a `.csl` file to the library. Where there is one with its id, it asks before it takes its
   * place. Fails with `bad-file` and `details: {problems: [{fault, line, what}]}` (`styleProblems`) for what is
   * no style.
   */
  'styles.add': {
    input: z.object({ name, base64: z.string().max(6_000_000), replace: z.boolean().optional() }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('added'), style: styleInfo, how: z.enum(['new', 'replaced', 'there']) }),
      z.object({
        kind: z.literal('asks'),
        style: styleInfo.extend({ updated: z.string() }),
        present: z.object({ title: z.string(), updated: z.string(), bundled: z.boolean(), papers }),
      }),
    ]),
  },
  /**
   * Takes a style out of the library that was added to it. Papers that name it print by the bundled style of its
   * id, if there is one, else by the house's own until they name another or the file is added again; where there
   * are some, it asks first.
   */
  'styles.remove': {
    input: z.object({ id: name, evenIfUsed: z.boolean().optional() }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('removed') }),
      z.object({ kind: z.literal('asks'), papers }),
    ]),
  },
} as const;

/** What a failed `styles.add` says of the file in `details`. */
export const styleProblems = z.object({
  problems: z.array(z.object({ fault: z.enum(styleFaults), line: z.number(), what: z.string() })),
});
export type AddedStyle = z.output<typeof addedStyle>;
