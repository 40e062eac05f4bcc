/** A house that issues series: its name stands over the about text, its short name in the heads. */
export type Publisher = { name: string; short: string; series: readonly string[] };

/** A house's look and order of parts. Lengths are twips (1/20 pt), sizes half points, colours RRGGBB. */
export type Template = {
  id: string;
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
  columns: 1 | 2;
  columnGap: number;
  /** Does the front have a page of its own? */
  cover: boolean;
  /** Does "by" stand before the authors? */
  byline: boolean;
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
    headings: readonly [number, number, number];
  };
  /** Space after a paragraph of text, and the height of its lines in 240ths of a line. */
  paragraphGap: number;
  line: number;
};

/** A4 in twips. */
export const a4 = { width: 11906, height: 16838 };

export const textWidth = ({ page }: Template): number => page.width - page.left - page.right;

/** Width of a column of the body in twips. */
export const columnWidth = (template: Template): number =>
  Math.floor((textWidth(template) - (template.columns - 1) * template.columnGap) / template.columns);
