/** Why Ibid prints some cases of the suite otherwise. */
export const reasons = {
  words:
    'The words before and after a cite are plain text in Ibid: tags in them are printed, and in notes their quotes stay as typed.',
  empty:
    'A source with no field that could be printed is named as empty; its place or an error is not printed for it.',
  hacks: 'Fields written into the note of a source (“event-date: …”) are not read from there.',
  record:
    'Numbers with words in them, ™ and ℠ are printed as recorded, and a DOI loses the address before it.',
  ibid: 'Ibid. is decided by the house’s rules: it has a capital at the start of a note, and by default none is printed in the text.',
  state:
    'What tells sources apart is found anew from all of them; the case expects what remains from the edits before.',
  grouped:
    'Cites of the same authors are grouped wherever a style collapses them; the case expects the order of a single cluster without a document.',
  locale:
    'The words of the bundled CSL locales (2023) differ from those the case expects; citeproc-js with them prints the same.',
  engine: 'citeproc-js itself prints this.',
} as const;
export type Reason = keyof typeof reasons;

/** The cases that are known to be printed otherwise. */
export const knownMisses: Readonly<Record<string, Reason>> = {
  affix_PrefixWithDecorations: 'words',
  affix_WordProcessorAffixNoSpace: 'words',
  bugreports_ChicagoAuthorDateLooping: 'engine',
  bugreports_DelimiterOnLayout: 'empty',
  bugreports_EnvAndUrb: 'state',
  collapse_AuthorCollapseNoDateSorted: 'locale',
  date_DateAD: 'locale',
  date_DateBC: 'locale',
  date_DateNoDateNoTest: 'empty',
  date_NegativeDateSortViaMacro: 'locale',
  disambiguate_ByCiteIncremental2: 'grouped',
  disambiguate_InitializeWithButNoDisambiguation: 'engine',
  flipflop_CompleteCiteInPrefix: 'words',
  flipflop_LeadingMarkupWithApostrophe: 'words',
  flipflop_LongComplexPrefix: 'words',
  label_EditorTranslator1: 'hacks',
  label_NameLabelThroughSubstitute: 'hacks',
  magic_SuperscriptChars: 'record',
  name_EditorTranslatorSameWithTerm: 'locale',
  name_EtAlWithCombined: 'locale',
  name_SubsequentAuthorSubstituteMultipleNames: 'locale',
  number_LimitOrdinalsToDayOne: 'hacks',
  number_OrdinalSpacing: 'record',
  number_PlainHyphenOrEnDashAlwaysPlural: 'engine',
  position_IbidInText: 'ibid',
  position_IbidWithPrefixFullStop: 'words',
  position_ResetNoteNumbers: 'ibid',
  punctuation_DateStripPeriods: 'locale',
  punctuation_FullMontyField: 'empty',
  punctuation_FullMontyPlain: 'empty',
  punctuation_FullMontyQuotesIn: 'empty',
  punctuation_FullMontyQuotesOut: 'empty',
  sort_OmittedBibRefMixedNumericStyle: 'empty',
  textcase_RepeatedTitleBug: 'record',
  textcase_TitleCaseWithVolumeTitle: 'engine',
  variables_ContainerTitleShort2: 'hacks',
};
