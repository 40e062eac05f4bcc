import type { PaperMeta } from './paper-meta.ts';
import type { TemplateId } from './templates/ids.ts';

/*
 * The series of the house, as data: what a paper of each is called, how it looks and how long it may be.
 *
 * The lengths are those of the published guidelines: papers 3,000 to 5,000 words; commentaries 1,000 to 1,500
 * words including notes and title; the abstract 120 to 150 words. For the Documenti and the Briefs the house
 * has published none, so none is held against them. An ISSN that is not known stays empty.
 */

export const seriesIds = [
  'documenti-iai',
  'iai-papers',
  'iai-commentaries',
  'iai-briefs',
  'plain-report',
] as const;
export type SeriesId = (typeof seriesIds)[number];

/** The least and the greatest number of words, both included. */
export type WordRange = { readonly min: number; readonly max: number };

/** The parts of a paper whose words are counted. */
export type CountedPart = 'title' | 'body' | 'notes';

export type Series = {
  readonly id: SeriesId;
  /** As it is printed and stored in a paper's data; '' for a report of no series. */
  readonly name: string;
  readonly issn: string | null;
  /** The DOCX template a new paper of the series gets. */
  readonly template: TemplateId;
  /** The citation style a new paper of the series gets where no other one is chosen; the house's own where absent. */
  readonly style?: string;
  readonly limits: {
    /** How long the paper may be, and which of its parts count together; null for no limit. */
    readonly length: (WordRange & { readonly parts: readonly CountedPart[] }) | null;
    readonly abstract: WordRange | null;
  };
};

const abstract: WordRange = { min: 120, max: 150 };

const all: Record<SeriesId, Series> = {
  'documenti-iai': {
    id: 'documenti-iai',
    name: 'Documenti IAI',
    issn: '2280-6164',
    template: 'documenti-iai',
    limits: { length: null, abstract: null },
  },
  'iai-papers': {
    id: 'iai-papers',
    name: 'IAI Papers',
    issn: '2610-9603',
    template: 'iai-papers',
    // The house asks that papers list all their sources at the end.
    style: 'iai-papers',
    limits: { length: { min: 3000, max: 5000, parts: ['body'] }, abstract },
  },
  'iai-commentaries': {
    id: 'iai-commentaries',
    name: 'IAI Commentaries',
    issn: null,
    template: 'iai-commentaries',
    limits: { length: { min: 1000, max: 1500, parts: ['title', 'body', 'notes'] }, abstract },
  },
  'iai-briefs': {
    id: 'iai-briefs',
    name: 'IAI Briefs',
    issn: null,
    template: 'iai-briefs',
    limits: { length: null, abstract: null },
  },
  'plain-report': {
    id: 'plain-report',
    name: '',
    issn: null,
    template: 'plain',
    limits: { length: null, abstract: null },
  },
};

/** The series in the order in which they are offered. */
export const allSeries: readonly Series[] = seriesIds.map((id) => all[id]);

export const seriesById = (id: SeriesId): Series => all[id];

/** The series of a paper: the one it names, else that of its template; null for a template of several. */
export const seriesOf = ({ series, template }: PaperMeta): Series | null =>
  seriesNamed(series) ?? allSeries.find((one) => one.template === template) ?? null;

/** The series a paper names in its data, whatever its capitals and spaces; null for a name not known here. */
export const seriesNamed = (name: string | undefined): Series | null => {
  const wanted = (name ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
  if (wanted === '') return null;
  return allSeries.find((series) => series.name.toLowerCase() === wanted) ?? null;
};
