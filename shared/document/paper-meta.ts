import * as z from 'zod';
import { type HouseRules, houseRulesSchema } from '../citations/house-rules.ts';

/**
 * What a paper carries beside its text: its language, style, series data. It lives in the `meta` attribute
 * of the document, so that a change of it is undone like any other. Fields that this version does not know
 * (of a Markdown file's front matter) are kept in `extra`.
 */
const text = z.string().max(2000);
export const paperMetaSchema = z.strictObject({
  /** BCP 47 tag of the paper's main language; en-GB where absent. */
  lang: text.optional(),
  /** Id of the citation style; iai where absent. */
  style: text.optional(),
  /** The rules of notes in which the paper differs from its style. */
  rules: houseRulesSchema.optional(),
  /** Id of the template; where absent, that of the series, else documenti-iai. */
  template: text.optional(),
  series: text.optional(),
  number: text.optional(),
  issn: text.optional(),
  isbn: text.optional(),
  /** Date of issue as printed, "January 2026". */
  date: text.optional(),
  /** Lines of the institute's address. */
  address: z.array(text).max(20).optional(),
  director: z.strictObject({ name: text, email: text.optional() }).optional(),
  latestTitle: text.optional(),
  latest: z
    .array(z.strictObject({ number: text, authors: text, title: text }))
    .max(200)
    .optional(),
  /** The file of sources a Markdown paper named, so that its export names it again. */
  bibliography: z.union([text, z.array(text)]).optional(),
  extra: z.record(z.string(), z.unknown()).optional(),
});
export type PaperMeta = z.infer<typeof paperMetaSchema>;

/**
 * Checks the metadata of a paper as it comes from a file.
 * @throws RangeError that names the field
 */
export const checkPaperMeta = (value: unknown): PaperMeta => {
  const result = paperMetaSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new RangeError(
    `the paper's data has a wrong "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`,
  );
};

/**
 * The metadata of a paper out of whatever a file holds: fields that are not as they should be move to
 * `extra`, where nothing reads them but nothing is lost.
 */
export const mendPaperMeta = (given: unknown): PaperMeta => {
  const result = paperMetaSchema.safeParse(given);
  if (result.success) return result.data;
  const meta: Record<string, unknown> = {};
  const extra: Record<string, unknown> = {};
  const fields = isRecord(given) ? given : {};
  if (isRecord(fields.extra)) Object.assign(extra, fields.extra);
  else if (fields.extra !== undefined) extra.extra = fields.extra;
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'extra') continue;
    if (paperMetaSchema.safeParse({ [name]: value }).success) meta[name] = value;
    else if (name === 'rules' && isRecord(value)) {
      const { known, other } = sortRules(value);
      if (Object.keys(known).length > 0) meta.rules = known;
      extra.rules = isRecord(extra.rules) ? { ...extra.rules, ...other } : other;
    } else extra[name] = value;
  }
  if (Object.keys(extra).length > 0) meta.extra = extra;
  return checkPaperMeta(meta);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rules of notes among the fields of an object, and what is none: other names, and wrong values. */
export const sortRules = (
  given: Readonly<Record<string, unknown>>,
): { known: HouseRules; other: Record<string, unknown> } => {
  const known: Record<string, unknown> = {};
  const other: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given))
    (houseRulesSchema.safeParse({ [name]: value }).success ? known : other)[name] = value;
  return { known, other };
};
