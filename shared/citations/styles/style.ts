import type { HouseRules } from '../house-rules.ts';

/** How a style cites: in notes, or in the text by names and years, numbers or labels. */
export type StyleKind = 'note' | 'author-date' | 'numeric' | 'label';

/** Where a bundled style is at home. */
export type StyleField = 'house' | 'general' | 'politics' | 'law' | 'humanities' | 'science';

/** What a list of styles says of one. */
export type StyleInfo = {
  id: string;
  title: string;
  kind: StyleKind;
  /** Absent for a style that a reader has added. */
  field?: StyleField;
  /** Locales the style is written for, by its author; it prints in others too. None: for any. */
  locales: readonly string[];
  /** An SPDX id where there is one, else what the style says; '' where it says nothing. */
  licence: string;
  /** Journals that print by it, to be found by their names. */
  journals?: readonly string[];
  /** Papers in it end with a list of what they cite, beside the notes. */
  endsWithReferences?: boolean;
  /** Rules of notes that CSL can't say; a paper may differ from them. */
  rules?: HouseRules;
};

/** A citation style with its CSL text. Plain data: what a house needs beyond it is in `styleHooks`. */
export type Style = StyleInfo & { xml: string };

/** A CSL locale: its tag and its text. */
export type Locale = { id: string; xml: string };

/** All that printing needs to know of how to print. */
export type Printing = {
  style: Style;
  locale: Locale;
  /** The rules of notes in which a paper differs from its style. */
  rules?: HouseRules;
};
