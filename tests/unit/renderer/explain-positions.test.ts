import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlacedCitation, type PositionReason, positionReasons } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { HouseRules } from '#shared/citations/house-rules.ts';
import { positionsOf } from '#shared/citations/positions.ts';
import { settleRules } from '#shared/citations/settled-rules.ts';
import type { StyleKind } from '#shared/citations/styles/style.ts';
import { whyThisForm } from '../../../renderer/features/paper/card/why-this-form.ts';
import { explainPositions } from '../../../renderer/features/paper/explain-positions.ts';
import { messagesFor } from '../../../renderer/i18n/language.tsx';
import { anyHouseRules } from '../../builders/random-rules.ts';
import { anyPaper } from '../citations/any-paper.ts';
import { parseNote, placeNotes } from '../citations/notes.ts';

type Where = Partial<Pick<PlacedCitation, 'section' | 'chapter' | 'page' | 'noteHasProse'>>;

/** Notes, or citations in the text where a line starts with "Text:"; the last source of all is asked about. */
type Case = {
  notes: readonly string[];
  rules?: HouseRules;
  where?: Record<number, Where>;
  item?: Partial<CslItem>;
  kind?: StyleKind;
  saysIbid?: boolean;
};

const place = ({ notes, where = {} }: Case): PlacedCitation[] => {
  let number = 0;
  return placeNotes(notes.map((note) => parseNote(note.replace(/^Text: /, '')))).citations.map((citation) => {
    const isText = notes[citation.noteNumber - 1]?.startsWith('Text: ') ?? false;
    const inNotes = notes.slice(0, citation.noteNumber).filter((note) => !note.startsWith('Text: '));
    number = isText ? 0 : inNotes.length;
    return { ...citation, noteNumber: number, ...where[citation.noteNumber] };
  });
};

const why = (given: Case, language: 'en' | 'it' = 'en'): string => {
  const citations = place(given);
  const rules = settleRules(given.rules);
  const explained = explainPositions(citations, citations.at(-1)!.citationId, rules).at(-1)!;
  const source = { id: 'a', type: 'book', ...given.item };
  const printedBy = { rules, kind: given.kind ?? 'note', saysIbid: given.saysIbid ?? true };
  return whyThisForm(explained, source, printedBy, messagesFor(language).forms).join(' ');
};
const reasonOf = (given: Case): PositionReason =>
  positionsOf(place(given), 5, settleRules(given.rules)).at(-1)!.at(-1)!.reason;

const cases: Record<PositionReason, readonly [Case, RegExp, RegExp]> = {
  first: [{ notes: ['[@a].', '[@b].'] }, /first citation/, /prima citazione/],
  'again-chapter': [
    { notes: ['[@a].', '[@a].'], rules: { restart: 'chapter' }, where: { 2: { chapter: 1, section: 1 } } },
    /In full again, because each chapter starts anew.*note 1/,
    /per intero.*capitolo.*nella nota 1/,
  ],
  'again-section': [
    { notes: ['[@a].', '[@a].'], rules: { restart: 'section' }, where: { 2: { section: 1 } } },
    /In full again, because each section starts anew.*note 1/,
    /sezione.*nella nota 1/,
  ],
  'again-long': [
    { notes: ['[@a].', '[@b].', '[@b].', '[@a].'], rules: { fullAfter: 2 } },
    /In full again.*last 2 notes.*note 1/,
    /ultime 2 note.*nella nota 1/,
  ],
  'ibid-citation': [
    { notes: ['[@a; @a].'] },
    /^Ibid\., because the source before it/,
    /^Ibid\., perché la fonte/,
  ],
  'ibid-note': [
    { notes: ['[@a]. And [@a, p. 3].'] },
    /^Ibid\., because the citation before it in this note.*place in it is another/,
    /^Ibid\., perché la citazione.*punto citato è un altro/,
  ],
  'ibid-previous': [
    { notes: ['[@a].', '[@a].'], rules: { ibidCase: 'small' } },
    /^Ibid\., because note 1 cites only this source\. By the house rules always in small/,
    /^Ibid\., perché la nota 1 cita solo.*sempre minuscolo/,
  ],
  'ibid-several': [
    { notes: ['[@b; @a].', '[@a].'], rules: { ibidAfterSeveral: 'last' } },
    /^Ibid\., because note 1 cites this source and the house rules allow/,
    /^Ibid\., perché la nota 1 cita questa fonte/,
  ],
  'ibid-text': [
    { notes: ['Text: [@a]', 'Text: [@a]'], rules: { ibidInText: true } },
    /^Ibid\., because the citation before it in the text/,
    /^Ibid\..*nel testo/,
  ],
  short: [
    { notes: ['Text: [@a]', '[@a].'] },
    /^In short form: first cited in the text\.$/,
    /^In forma breve: citata per la prima volta nel testo\.$/,
  ],
  'short-other': [
    { notes: ['[@a].', '[@b].', '[@a].'], rules: { later: 'cit-note' } },
    /^In short form with “cit\.” and the number of the note: first cited in note 1\. Not Ibid\., because note 2 cites another/,
    /nella nota 1\. Niente Ibid\., perché la nota 2 cita un’altra fonte/,
  ],
  'short-off': [
    { notes: ['[@a].', '[@a].'], rules: { ibid: false } },
    /style or the house rules/,
    /lo stile o le/,
  ],
  'short-several': [
    { notes: ['[@a].', '[@a; @b].', '[@a].'], rules: { later: 'cit' } },
    /^In short form with “cit\.”: first cited in note 1\. Not Ibid\., because note 2 cites other sources too and the house rules allow none after such a note\.$/,
    /la nota 2 cita anche altre fonti/,
  ],
  'short-not-last': [
    { notes: ['[@a; @b].', '[@a].'], rules: { ibidAfterSeveral: 'last', later: 'note' } },
    /not the last source of note 1/,
    /non è l’ultima fonte della nota 1/,
  ],
  'short-prose': [
    { notes: ['[@a].', '[@a].'], rules: { ibidAfterProse: false }, where: { 1: { noteHasProse: true } } },
    /note 1 has words of its own/,
    /la nota 1 contiene anche testo/,
  ],
  'short-heading': [
    { notes: ['[@a].', '[@a].'], rules: { ibidAcrossHeadings: false }, where: { 2: { section: 1 } } },
    /a heading stands between note 1 and this one/,
    /tra la nota 1 e questa c’è un titolo/,
  ],
  'short-page': [
    { notes: ['[@a].', '[@a].'], rules: { ibidAcrossPages: false }, where: { 2: { page: 1 } } },
    /a page break stands between note 1 and this one/,
    /tra la nota 1 e questa c’è un’interruzione di pagina/,
  ],
  'short-far': [
    { notes: ['[@a].', 'Words.', '[@a].'] },
    /note 1 is not the note directly before/,
    /la nota 1 non è quella immediatamente precedente/,
  ],
  'short-no-place': [
    { notes: ['[@a, p. 4].', '[@a].'] },
    /note 1 names a place/,
    /la nota 1 indica un punto/,
  ],
  'short-other-place': [
    { notes: ['[@a, p. 4].', '[@a, p. 5].'], rules: { ibidOtherPlace: false } },
    /names another place/,
    /il punto citato è un altro/,
  ],
  'short-text': [{ notes: ['Text: [@a]', 'Text: [@a]'] }, /have none in the text/, /nel testo/],
};

describe('why a source is printed as it is', () => {
  test.each(positionReasons.map((reason) => [reason, ...cases[reason]] as const))(
    '%s',
    (reason, given, en, it) => {
      expect(reasonOf(given)).toBe(reason);
      expect(why(given, 'en')).toMatch(en);
      expect(why(given, 'it')).toMatch(it);
    },
  );

  test('within a note nothing is said of another note', () => {
    expect(why({ notes: ['[@a; @b]. And [@b].'] })).toMatch(
      /first cited in this note\. Not Ibid\., because the citation before it has other/,
    );
    expect(why({ notes: ['[@a; @b]. And [@a].'], rules: { ibidAfterSeveral: 'last' } })).toMatch(
      /not the last source of the citation before it/,
    );
    expect(why({ notes: ['[@a, p. 3]. And [@a].'] })).toMatch(/the citation before it names a place/);
    expect(why({ notes: ['[@a; @b; @a].'] })).toMatch(/another source is cited directly before/);
    expect(why({ notes: ['[@a; @b]. And [@a].'], rules: { ibidAfterSeveral: 'any' } })).toMatch(
      /^Ibid\., because the citation before it has this source/,
    );
  });

  test('a full form says what the rules do to its links, where it has some', () => {
    const item = {
      DOI: '10.1/x',
      URL: 'https://example.org',
      accessed: { 'date-parts': [[2024]] },
    } as Partial<CslItem>;
    const rules: HouseRules = { link: 'both', doi: 'address', accessed: 'always' };
    expect(why({ notes: ['[@a].'], rules, item })).toBe(
      'The first citation of this source, so it is printed in full. The house rules print both DOI and address. The house rules print the DOI as an address. The house rules print the date of access wherever one is recorded.',
    );
    expect(why({ notes: ['[@a].'], rules })).not.toMatch(/house rules/);
    expect(why({ notes: ['[@a].', '[@a].'], rules, item })).not.toMatch(/DOI/);
  });

  test('a style that prints another form in the place of Ibid. says so', () => {
    const given = { notes: ['[@a].', '[@a, p. 3].'], saysIbid: false };
    expect(why(given)).toBe(
      'In the style’s shortest form, because note 1 cites only this source. The place in it is another one, so it follows.',
    );
    expect(why(given, 'it')).toMatch(/^Nella forma più breve dello stile, perché la nota 1/);
  });

  test('a style that cites in the text says so', () => {
    expect(why({ notes: ['Text: [@a]'], kind: 'author-date' })).toMatch(/^By author and year/);
    expect(why({ notes: ['Text: [@a]'], kind: 'numeric' }, 'it')).toMatch(/^Con il suo numero/);
    expect(why({ notes: ['Text: [@a]'], kind: 'label' })).toMatch(/^By its label/);
  });

  test('agrees with what is printed in any paper, and walks all citations of the source in order', () => {
    fc.assert(
      fc.property(anyPaper, anyHouseRules, (citations, own) => {
        const rules = settleRules(own);
        const positions = positionsOf(citations, 5, rules);
        for (const [at, { citationId, items, noteNumber }] of citations.entries()) {
          const explained = explainPositions(citations, citationId, rules);
          expect(explained.map(({ decided }) => decided)).toEqual(positions[at]);
          for (const [i, { all, index, decided, note }] of explained.entries()) {
            expect(note).toBe(noteNumber);
            expect(all[index]).toBe(citationId);
            const citing = citations.filter((other) =>
              other.items.some(({ sourceId }) => sourceId === items[i]!.sourceId),
            );
            expect(all).toEqual(citing.map((other) => other.citationId));
            const said = whyThisForm(
              { decided, note },
              { id: 'a', type: 'book' },
              { rules, kind: 'note', saysIbid: true },
              messagesFor('en').forms,
            );
            const starts = { first: /full/, subsequent: /^In short form/ };
            if (decided.position === 'first' || decided.position === 'subsequent')
              expect(said[0]).toMatch(starts[decided.position]);
            else expect(said[0]).toMatch(/^Ibid\./);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a citation that is not in the paper has no reasons', () => {
    expect(explainPositions([], place({ notes: ['[@a].'] })[0]!.citationId, settleRules())).toEqual([]);
  });
});
