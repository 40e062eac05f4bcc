import type { TemplateId } from './ids.ts';

/** A house that issues series: its name stands over the about text, its short name in the heads. */
export type Publisher = { name: string; short: string; series: readonly string[] };

/** What the front page and the end print of what a paper has. What is not printed stays in the paper. */
export type PrintedParts = {
  readonly abstract: boolean;
  readonly keywords: boolean;
  /** A list of all cited sources after the text. */
  readonly referenceList: boolean;
  /** The text about the institute, with the list of the latest issues. */
  readonly about: boolean;
};

/**
 * A series' look and order of parts, as data: the Word export makes styles and sections of it, the page view its
 * sheet. Lengths are twips (1/20 pt), sizes half points, colours RRGGBB.
 */
export type Template = {
  id: TemplateId;
  page: {
    width: number;
    height: number;
    top: number;
    bottom: number;
    left: number;
    right: number;
    header: number;
    footer: number;
  };
  /** Columns of the text, and the room between them. */
  columns: 1 | 2;
  columnGap: number;
  /** Has the front a page of its own? */
  cover: boolean;
  /** How the name of the series stands at the top: over a rule, or on a band of colour. */
  masthead: 'rule' | 'band';
  /** Room above the title and above the abstract. */
  titleGap: number;
  abstractGap: number;
  /** Does "by" stand before the authors? */
  byline: boolean;
  /**
   * Where the note on an author stands, to which an asterisk after the name points: at the foot of the cover,
   * after the text, or among the closing parts.
   */
  authorNote: 'cover' | 'after-text' | 'closing';
  prints: PrintedParts;
  /** How keywords are printed: in a line, or in a box. */
  keywords: 'line' | 'box';
  /** Does a box that begins the text, the key points, stand on the cover? */
  keyPointsOnCover: boolean;
  /** The house whose look this is. Its names are printed in papers of its own series only. */
  publisher: Publisher | null;
  fonts: { text: string; display: string };
  colours: { accent: string; text: string; muted: string; rule: string; shade: string };
  sizes: {
    body: number;
    note: number;
    table: number;
    title: number;
    subtitle: number;
    author: number;
    abstract: number;
    headings: readonly [number, number, number];
  };
  /** Space after a paragraph of text, and the height of its lines in 240ths of a line. */
  paragraphGap: number;
  line: number;
};

/** A4 in twips. */
export const a4 = { width: 11906, height: 16838 };

export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

/** The house's name, which only its own series print. */
export const institute: Publisher = {
  name: 'Istituto Affari Internazionali (IAI)',
  short: 'IAI',
  series: ['Documenti IAI', 'IAI Papers', 'IAI Commentaries', 'IAI Briefs'],
};

export const textWidth = ({ page }: Template): number => page.width - page.left - page.right;

/** Width of a column of the body in twips. */
export const columnWidth = (template: Template): number =>
  Math.floor((textWidth(template) - (template.columns - 1) * template.columnGap) / template.columns);
