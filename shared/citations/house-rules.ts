import * as z from 'zod';

/**
 * What a house asks of notes and CSL can't say. Plain data: a style carries its own rules, a paper those in
 * which it differs from its style. Absent means "as the style has it", and where the style says nothing, as
 * `neutralRules` has it.
 */
export const houseRulesSchema = z.strictObject({
  ibid: z.boolean().optional().describe('Whether a source cited twice in a row becomes Ibid. at all.'),
  ibidAfterSeveral: z
    .enum(['never', 'last', 'any'])
    .optional()
    .describe('After a note with several sources: no Ibid., only for its last source, or for any of them.'),
  ibidAfterProse: z
    .boolean()
    .optional()
    .describe('Whether Ibid. may follow a note that has words of its own beside its citations.'),
  ibidAcrossHeadings: z
    .boolean()
    .optional()
    .describe('Whether Ibid. may refer to a note before the last heading.'),
  ibidAcrossPages: z
    .boolean()
    .optional()
    .describe('Whether Ibid. may refer to a note before the last page break set by hand.'),
  ibidWithin: z
    .int()
    .min(1)
    .max(50)
    .optional()
    .describe('How many notes back Ibid. may refer; 1 is the note directly before.'),
  ibidOtherPlace: z
    .boolean()
    .optional()
    .describe('Whether another page of the same source is "Ibid., p. 5"; else it takes the short form.'),
  ibidNoPlace: z
    .boolean()
    .optional()
    .describe('Whether Ibid. may stand for the whole source where the earlier citation named a page.'),
  ibidInText: z
    .boolean()
    .optional()
    .describe('Whether a citation in the text becomes Ibid. after one in the text.'),
  ibidCase: z
    .enum(['sentence', 'capital', 'small'])
    .optional()
    .describe('Capital of Ibid.: at the start of a sentence only, always ("See Ibid."), or never.'),
  later: z
    .enum(['style', 'cit', 'note', 'cit-note'])
    .optional()
    .describe('Later citations: the style’s short form, with "cit.", with the number of the note, or both.'),
  restart: z
    .enum(['never', 'chapter', 'section'])
    .optional()
    .describe('Where a source is cited in full again: nowhere, after a heading of level 1, after any.'),
  fullAfter: z
    .int()
    .min(0)
    .max(999)
    .optional()
    .describe('After how many notes without it a source is cited in full again; 0 is never.'),
  link: z
    .enum(['style', 'doi', 'url', 'both'])
    .optional()
    .describe('Of a source with a DOI and an address: what the style prints, one of them, or both.'),
  doi: z
    .enum(['style', 'text', 'address'])
    .optional()
    .describe('A DOI as the style prints it, as "DOI 10…", or as the address https://doi.org/10….'),
  accessed: z
    .enum(['style', 'never', 'web', 'always'])
    .optional()
    .describe('Dates of access: as the style has it, never, for pages of the web, or wherever recorded.'),
  separator: z
    .string()
    .min(1)
    .max(12)
    .optional()
    .describe('What stands between the sources of one citation; the style’s own where absent.'),
});
export type HouseRules = z.infer<typeof houseRulesSchema>;
