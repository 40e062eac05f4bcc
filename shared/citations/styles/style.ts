/** How a style cites: in notes, or in the text by names and years, numbers or labels. */
export type StyleKind = 'note' | 'author-date' | 'numeric' | 'label';

/** What a list of styles says of one. */
export type StyleInfo = {
  id: string;
  title: string;
  kind: StyleKind;
  /** Locales the style has words of its own for; in others it prints the locale's. */
  locales: readonly string[];
  licence: string;
};

/** A citation style with its CSL text. Plain data: what a house needs beyond it is in `styleHooks`. */
export type Style = StyleInfo & { xml: string };

/** A CSL locale: its tag and its text. */
export type Locale = { id: string; xml: string };

/** All that printing needs to know of how to print. */
export type Printing = { style: Style; locale: Locale };
