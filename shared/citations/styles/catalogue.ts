import type { HouseRules } from '../house-rules.ts';
import type { StyleField, StyleInfo, StyleKind } from './style.ts';

/*
 * Longer than other files because it is one table: every bundled style, to be read side by side.
 */

/** A style that comes with Ibid. */
type BundledStyle = StyleInfo & {
  /** Its file in this folder, without the ending; the id where absent. */
  file?: string;
};

type More = { file?: string; locales?: readonly string[]; journals?: readonly string[]; rules?: HouseRules };

/** A style of the Citation Style Language project, unchanged. */
const csl = <const Id extends string>(
  id: Id,
  kind: StyleKind,
  field: StyleField,
  title: string,
  { locales = [], ...more }: More = {},
) => ({ id, title, kind, field, locales, licence: 'CC-BY-SA-3.0', ...more });

const house = {
  kind: 'note',
  field: 'house',
  locales: ['en-GB', 'en-US', 'it-IT'],
  licence: 'AGPL-3.0-or-later',
} as const;

/** All bundled styles: the default first, those of a kind together, general ones before those of a field. */
export const styles = [
  { ...house, id: 'iai', title: 'Istituto Affari Internazionali (notes)' },
  {
    ...house,
    id: 'iai-papers',
    title: 'Istituto Affari Internazionali (notes and list of references)',
    file: 'iai',
    endsWithReferences: true,
  },

  csl(
    'chicago-fullnote',
    'note',
    'general',
    'Chicago Manual of Style, 17th edition (full note, with Ibid.)',
    { file: 'chicago-fullnote-bibliography-with-ibid' },
  ),
  csl(
    'chicago-fullnote-bibliography',
    'note',
    'general',
    'Chicago Manual of Style, 17th edition (full note, short form instead of Ibid.)',
    { journals: ['Terrorism and Political Violence'] },
  ),
  csl(
    'chicago-note-bibliography',
    'note',
    'general',
    'Chicago Manual of Style, 17th edition (short note and bibliography)',
    { journals: ['Democratization', 'Small Wars & Insurgencies', 'Turkish Studies'] },
  ),
  csl(
    'chicago-fullnote-bibliography-fr',
    'note',
    'general',
    'Chicago Manual of Style, 17th edition (full note, French)',
    { locales: ['fr-FR'] },
  ),
  csl('turabian-fullnote-bibliography', 'note', 'general', 'Turabian, 8th edition (full note)', {
    locales: ['en-US'],
  }),
  csl(
    'modern-humanities-research-association',
    'note',
    'humanities',
    'MHRA, Modern Humanities Research Association, 3rd edition (note)',
    { locales: ['en-GB'] },
  ),
  csl(
    'new-harts-rules-the-oxford-style-guide',
    'note',
    'humanities',
    'New Hart’s Rules, the Oxford style guide (note)',
    { locales: ['en-GB'] },
  ),
  csl('oxford-university-press-note', 'note', 'humanities', 'Oxford University Press (note)'),
  csl('cambridge-university-press-note', 'note', 'humanities', 'Cambridge University Press (note)', {
    locales: ['en-GB'],
  }),
  csl('iso690-note-fr', 'note', 'general', 'ISO 690 (note, French)', { locales: ['fr-FR'] }),
  csl(
    'european-union-interinstitutional-style-guide',
    'note',
    'politics',
    'European Union Interinstitutional Style Guide (note)',
    { locales: ['en-GB'] },
  ),
  csl('international-organization', 'note', 'politics', 'International Organization', { locales: ['en-GB'] }),
  csl('international-security', 'note', 'politics', 'International Security', { locales: ['en-US'] }),
  csl('review-of-international-studies', 'note', 'politics', 'Review of International Studies', {
    locales: ['en-GB'],
  }),
  csl(
    'european-review-of-international-studies',
    'note',
    'politics',
    'European Review of International Studies',
    { locales: ['en-GB'] },
  ),
  csl('geopolitics', 'note', 'politics', 'Geopolitics', { locales: ['en-GB'] }),
  csl(
    'the-chinese-journal-of-international-politics',
    'note',
    'politics',
    'The Chinese Journal of International Politics',
    { locales: ['en-US'] },
  ),
  csl('world-politics', 'note', 'politics', 'World Politics', { locales: ['en-US'] }),
  csl('oscola', 'note', 'law', 'OSCOLA, Oxford University Standard for Citation of Legal Authorities', {
    locales: ['en-GB'],
    // "ibid" is small throughout, at the start of a note too.
    rules: { ibidCase: 'small' },
  }),
  csl('oscola-no-ibid', 'note', 'law', 'OSCOLA without Ibid.', { locales: ['en-GB'] }),
  csl('bluebook-law-review', 'note', 'law', 'Bluebook, law review', { locales: ['en-US'] }),
  csl(
    'australian-guide-to-legal-citation',
    'note',
    'law',
    'AGLC, Australian Guide to Legal Citation, 4th edition',
    { locales: ['en-GB'] },
  ),
  csl(
    'mcgill-en',
    'note',
    'law',
    'McGill Guide, Canadian Guide to Uniform Legal Citation, 9th edition (English)',
    { locales: ['en-US'] },
  ),
  csl(
    'mcgill-fr',
    'note',
    'law',
    'Guide McGill, Manuel canadien de la référence juridique, 9e édition (French)',
    { locales: ['fr-CA'] },
  ),
  csl('cambridge-university-press-law-note', 'note', 'law', 'Cambridge University Press, law (note)', {
    locales: ['en-GB'],
  }),
  csl('common-market-law-review', 'note', 'law', 'Common Market Law Review', { locales: ['en-GB'] }),
  csl('human-rights-law-review', 'note', 'law', 'Human Rights Law Review', { locales: ['en-GB'] }),
  csl('international-review-of-the-red-cross', 'note', 'law', 'International Review of the Red Cross', {
    locales: ['en-US'],
  }),
  csl('juristische-zitierweise', 'note', 'law', 'Juristische Zitierweise (Stüber, German)', {
    locales: ['de-DE'],
  }),
  csl('civilta-italiana', 'note', 'humanities', 'Civiltà italiana (Italian)', { locales: ['it-IT'] }),
  csl('quaderni-materialisti', 'note', 'humanities', 'Quaderni materialisti (Italian)', {
    locales: ['it-IT'],
  }),
  csl(
    'universita-pontificia-salesiana-it',
    'note',
    'humanities',
    'Università Pontificia Salesiana (Italian)',
    { locales: ['it-IT'] },
  ),

  csl('apa', 'author-date', 'general', 'APA, American Psychological Association, 7th edition'),
  csl(
    'modern-language-association',
    'author-date',
    'humanities',
    'MLA, Modern Language Association, 9th edition',
  ),
  csl(
    'chicago-author-date',
    'author-date',
    'general',
    'Chicago Manual of Style, 17th edition (author-date)',
    { journals: ['International Studies Quarterly'] },
  ),
  csl('turabian-author-date', 'author-date', 'general', 'Turabian, 9th edition (author-date)'),
  csl('harvard-cite-them-right', 'author-date', 'general', 'Harvard, Cite Them Right, 12th edition', {
    locales: ['en-GB'],
  }),
  csl('iso690-author-date-en', 'author-date', 'general', 'ISO 690 (author-date, English)', {
    locales: ['en-US'],
  }),
  csl(
    'modern-humanities-research-association-author-date',
    'author-date',
    'humanities',
    'MHRA, Modern Humanities Research Association, 3rd edition (author-date)',
    { locales: ['en-GB'] },
  ),
  csl(
    'new-harts-rules-the-oxford-style-guide-author-date',
    'author-date',
    'humanities',
    'New Hart’s Rules, the Oxford style guide (author-date)',
    { locales: ['en-GB'] },
  ),
  csl(
    'oxford-university-press-humsoc',
    'author-date',
    'humanities',
    'Oxford University Press, humanities and social sciences (author-date)',
    { locales: ['en-GB'] },
  ),
  csl(
    'cambridge-university-press-author-date',
    'author-date',
    'humanities',
    'Cambridge University Press (author-date)',
    { locales: ['en-US'] },
  ),
  csl('sage-harvard', 'author-date', 'politics', 'SAGE Harvard', {
    locales: ['en-GB'],
    journals: ['European Journal of International Relations'],
  }),
  csl(
    'taylor-and-francis-chicago-author-date',
    'author-date',
    'politics',
    'Taylor & Francis, Chicago (author-date)',
    {
      journals: [
        'Contemporary Italian Politics',
        'Modern Italy',
        'Journal of Modern Italian Studies',
        'East European Politics',
        'Journal of Contemporary European Studies',
        'Post-Soviet Affairs',
        'Australian Journal of International Affairs',
        'The Journal of North African Studies',
        'Critical Studies on Security',
        'Citizenship Studies',
      ],
    },
  ),
  csl('taylor-and-francis-harvard-x', 'author-date', 'politics', 'Taylor & Francis, Harvard X', {
    locales: ['en-GB'],
  }),
  csl(
    'american-political-science-association',
    'author-date',
    'politics',
    'APSA, American Political Science Association',
    {
      journals: [
        'American Political Science Review',
        'Perspectives on Politics',
        'PS: Political Science & Politics',
      ],
    },
  ),
  csl(
    'american-sociological-association',
    'author-date',
    'politics',
    'ASA, American Sociological Association, 6th edition',
  ),
  csl('international-studies-association', 'author-date', 'politics', 'International Studies Association', {
    locales: ['en-US'],
    journals: [
      'Foreign Policy Analysis',
      'International Studies Perspectives',
      'International Studies Review',
      'International Political Sociology',
    ],
  }),
  csl(
    'european-journal-of-political-research',
    'author-date',
    'politics',
    'European Journal of Political Research',
    { locales: ['en-GB'] },
  ),
  csl(
    'american-journal-of-political-science',
    'author-date',
    'politics',
    'American Journal of Political Science',
    { locales: ['en-US'] },
  ),
  csl(
    'british-journal-of-political-science',
    'author-date',
    'politics',
    'British Journal of Political Science',
    { locales: ['en-GB'] },
  ),
  csl('journal-of-peace-research', 'author-date', 'politics', 'Journal of Peace Research', {
    locales: ['en-GB'],
  }),
  csl('mediterranean-politics', 'author-date', 'politics', 'Mediterranean Politics', { locales: ['en-GB'] }),
  csl('swiss-political-science-review', 'author-date', 'politics', 'Swiss Political Science Review'),
  csl(
    'politische-vierteljahresschrift',
    'author-date',
    'politics',
    'Politische Vierteljahresschrift (German)',
    { locales: ['de-DE'] },
  ),
  csl('west-european-politics', 'author-date', 'politics', 'West European Politics', { locales: ['en-GB'] }),
  csl(
    'journal-of-common-market-studies',
    'author-date',
    'politics',
    'JCMS, Journal of Common Market Studies',
    { locales: ['en-GB'] },
  ),
  csl('journal-of-european-public-policy', 'author-date', 'politics', 'Journal of European Public Policy', {
    locales: ['en-GB'],
  }),
  csl('political-studies', 'author-date', 'politics', 'Political Studies', { locales: ['en-GB'] }),
  csl('government-and-opposition', 'author-date', 'politics', 'Government and Opposition', {
    locales: ['en-GB'],
  }),
  csl(
    'european-union-interinstitutional-style-guide-author-date',
    'author-date',
    'politics',
    'European Union Interinstitutional Style Guide (author-date)',
    { locales: ['en-GB'] },
  ),
  csl(
    'united-nations-conference-on-trade-and-development',
    'author-date',
    'politics',
    'UNCTAD, United Nations Conference on Trade and Development',
    { locales: ['en-US'] },
  ),
  csl('law-and-society-review', 'author-date', 'law', 'Law & Society Review', { locales: ['en-US'] }),
  csl('elsevier-harvard', 'author-date', 'science', 'Elsevier, Harvard (with titles)', {
    locales: ['en-US'],
  }),
  csl('springer-basic-author-date', 'author-date', 'science', 'Springer, basic (author-date)', {
    locales: ['en-US'],
  }),

  csl('vancouver', 'numeric', 'science', 'Vancouver'),
  csl('ieee', 'numeric', 'science', 'IEEE'),
  csl(
    'american-medical-association',
    'numeric',
    'science',
    'AMA, American Medical Association, 11th edition',
    { locales: ['en-US'] },
  ),
  csl('iso690-numeric-en', 'numeric', 'general', 'ISO 690 (numeric, English)', { locales: ['en-US'] }),
  csl('nature', 'numeric', 'science', 'Nature', { locales: ['en-GB'] }),

  csl('din-1505-2-alphanumeric', 'label', 'general', 'DIN 1505-2 (alphanumeric, German)', {
    locales: ['de-DE'],
  }),
] as const satisfies readonly BundledStyle[];

export type StyleId = (typeof styles)[number]['id'];
