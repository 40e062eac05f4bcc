import { loadLocale } from '../locales/index.ts';
import { resolveStyle, type StyleId, styles } from './index.ts';
import type { Printing, Style } from './style.ts';

// One file each, read when it is asked for.
const texts: Record<StyleId, () => Promise<{ default: string }>> = {
  iai: () => import('./iai.csl'),
  'iai-papers': () => import('./iai.csl'),
  'chicago-fullnote': () => import('./chicago-fullnote-bibliography-with-ibid.csl'),
  'chicago-fullnote-bibliography': () => import('./chicago-fullnote-bibliography.csl'),
  'chicago-note-bibliography': () => import('./chicago-note-bibliography.csl'),
  'chicago-fullnote-bibliography-fr': () => import('./chicago-fullnote-bibliography-fr.csl'),
  'turabian-fullnote-bibliography': () => import('./turabian-fullnote-bibliography.csl'),
  'modern-humanities-research-association': () => import('./modern-humanities-research-association.csl'),
  'new-harts-rules-the-oxford-style-guide': () => import('./new-harts-rules-the-oxford-style-guide.csl'),
  'oxford-university-press-note': () => import('./oxford-university-press-note.csl'),
  'cambridge-university-press-note': () => import('./cambridge-university-press-note.csl'),
  'iso690-note-fr': () => import('./iso690-note-fr.csl'),
  'european-union-interinstitutional-style-guide': () =>
    import('./european-union-interinstitutional-style-guide.csl'),
  'international-organization': () => import('./international-organization.csl'),
  'international-security': () => import('./international-security.csl'),
  'review-of-international-studies': () => import('./review-of-international-studies.csl'),
  'european-review-of-international-studies': () => import('./european-review-of-international-studies.csl'),
  geopolitics: () => import('./geopolitics.csl'),
  'the-chinese-journal-of-international-politics': () =>
    import('./the-chinese-journal-of-international-politics.csl'),
  'world-politics': () => import('./world-politics.csl'),
  oscola: () => import('./oscola.csl'),
  'oscola-no-ibid': () => import('./oscola-no-ibid.csl'),
  'bluebook-law-review': () => import('./bluebook-law-review.csl'),
  'australian-guide-to-legal-citation': () => import('./australian-guide-to-legal-citation.csl'),
  'mcgill-en': () => import('./mcgill-en.csl'),
  'mcgill-fr': () => import('./mcgill-fr.csl'),
  'cambridge-university-press-law-note': () => import('./cambridge-university-press-law-note.csl'),
  'common-market-law-review': () => import('./common-market-law-review.csl'),
  'human-rights-law-review': () => import('./human-rights-law-review.csl'),
  'international-review-of-the-red-cross': () => import('./international-review-of-the-red-cross.csl'),
  'juristische-zitierweise': () => import('./juristische-zitierweise.csl'),
  'civilta-italiana': () => import('./civilta-italiana.csl'),
  'quaderni-materialisti': () => import('./quaderni-materialisti.csl'),
  'universita-pontificia-salesiana-it': () => import('./universita-pontificia-salesiana-it.csl'),
  apa: () => import('./apa.csl'),
  'modern-language-association': () => import('./modern-language-association.csl'),
  'chicago-author-date': () => import('./chicago-author-date.csl'),
  'turabian-author-date': () => import('./turabian-author-date.csl'),
  'harvard-cite-them-right': () => import('./harvard-cite-them-right.csl'),
  'iso690-author-date-en': () => import('./iso690-author-date-en.csl'),
  'modern-humanities-research-association-author-date': () =>
    import('./modern-humanities-research-association-author-date.csl'),
  'new-harts-rules-the-oxford-style-guide-author-date': () =>
    import('./new-harts-rules-the-oxford-style-guide-author-date.csl'),
  'oxford-university-press-humsoc': () => import('./oxford-university-press-humsoc.csl'),
  'cambridge-university-press-author-date': () => import('./cambridge-university-press-author-date.csl'),
  'sage-harvard': () => import('./sage-harvard.csl'),
  'taylor-and-francis-chicago-author-date': () => import('./taylor-and-francis-chicago-author-date.csl'),
  'taylor-and-francis-harvard-x': () => import('./taylor-and-francis-harvard-x.csl'),
  'american-political-science-association': () => import('./american-political-science-association.csl'),
  'american-sociological-association': () => import('./american-sociological-association.csl'),
  'international-studies-association': () => import('./international-studies-association.csl'),
  'european-journal-of-political-research': () => import('./european-journal-of-political-research.csl'),
  'american-journal-of-political-science': () => import('./american-journal-of-political-science.csl'),
  'british-journal-of-political-science': () => import('./british-journal-of-political-science.csl'),
  'journal-of-peace-research': () => import('./journal-of-peace-research.csl'),
  'mediterranean-politics': () => import('./mediterranean-politics.csl'),
  'swiss-political-science-review': () => import('./swiss-political-science-review.csl'),
  'politische-vierteljahresschrift': () => import('./politische-vierteljahresschrift.csl'),
  'west-european-politics': () => import('./west-european-politics.csl'),
  'journal-of-common-market-studies': () => import('./journal-of-common-market-studies.csl'),
  'journal-of-european-public-policy': () => import('./journal-of-european-public-policy.csl'),
  'political-studies': () => import('./political-studies.csl'),
  'government-and-opposition': () => import('./government-and-opposition.csl'),
  'european-union-interinstitutional-style-guide-author-date': () =>
    import('./european-union-interinstitutional-style-guide-author-date.csl'),
  'united-nations-conference-on-trade-and-development': () =>
    import('./united-nations-conference-on-trade-and-development.csl'),
  'law-and-society-review': () => import('./law-and-society-review.csl'),
  'elsevier-harvard': () => import('./elsevier-harvard.csl'),
  'springer-basic-author-date': () => import('./springer-basic-author-date.csl'),
  vancouver: () => import('./vancouver.csl'),
  ieee: () => import('./ieee.csl'),
  'american-medical-association': () => import('./american-medical-association.csl'),
  'iso690-numeric-en': () => import('./iso690-numeric-en.csl'),
  nature: () => import('./nature.csl'),
  'din-1505-2-alphanumeric': () => import('./din-1505-2-alphanumeric.csl'),
};

/** A bundled style with its text, the default for an unknown id. */
export const loadStyle = async (id: string): Promise<Style> => {
  const known = resolveStyle(id);
  const [info] = styles.filter((style) => style.id === known);
  return { ...(info ?? styles[0]), xml: (await texts[known]()).default };
};

/**
 * A bundled style and the locale for a paper's language, ready to print with. An unknown style gives the
 * default, a language without locale British English.
 */
export const loadPrinting = async (style: string, lang: string): Promise<Printing> => {
  const [loaded, locale] = await Promise.all([loadStyle(style), loadLocale(lang)]);
  return { style: loaded, locale };
};
