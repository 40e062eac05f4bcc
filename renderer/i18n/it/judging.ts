import { judgedNames } from '#shared/sources/judged-names.ts';
import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

/** Testi di ciò che chi edita pensa delle fonti, e delle fonti di un documento viste così. */
export const judging: Messages['judging'] = {
  title: 'Valutazione',
  kind: 'Tipo di voce',
  none: 'Non valutata',
  kinds: judgedNames.it,
  suggested: (kind) => `Forse: ${kind}`,
  suggestedHint: 'Un’ipotesi dal tipo e da dove si trova. Nulla si conserva finché non scegli tu.',
  others: 'Altri giudizi, di fonti unite a questa',
  takeOther: 'Usa questo',
  dropOther: 'Elimina questo giudizio',
  otherTaken: 'I due giudizi si sono scambiati di posto.',
  otherDropped: 'L’altro giudizio è stato eliminato.',
  reliability: 'Quanto ci si può fidare',
  hasNote: 'appunto sull’affidabilità',
  reliabilityLabel: 'Affidabilità:',
  addReliability: 'Aggiungi un appunto sull’affidabilità',
  judged: (count, kind) =>
    `${plural(count, { one: '# fonte valutata', other: '# fonti valutate' })}: ${kind}.`,
  judgeMenu: 'Valuta come',
  unjudged: (count) =>
    plural(count, {
      one: '# fonte non ha più una valutazione.',
      other: '# fonti non hanno più una valutazione.',
    }),
  judgedAll: (count) => plural(count, { one: '# fonte valutata.', other: '# fonti valutate.' }),

  judgeAll: (count, name) =>
    plural(count, {
      one: `Valuta ciò che sta sotto «${name}» come`,
      other: `Valuta tutte le # sotto «${name}» come`,
    }),
  noteForAll: (count) =>
    plural(count, {
      one: 'Aggiungi un appunto sull’affidabilità',
      other: 'Aggiungi un appunto sull’affidabilità a tutte le #',
    }),
  othersKeepTheirs: (count) =>
    plural(count, { one: 'Un’altra conserva il suo appunto.', other: 'Altre # conservano i loro appunti.' }),
  allNoted: (count) =>
    plural(count, {
      one: 'Ha già un appunto sull’affidabilità: si modifica accanto alla fonte.',
      other: 'Tutte le # hanno già un appunto sull’affidabilità: si modifica accanto a ciascuna.',
    }),
  saveNote: (count) => plural(count, { one: 'Aggiungi', other: 'Aggiungi a tutte le #' }),
  leaveNote: 'Annulla',
  noted: (count) =>
    plural(count, {
      one: '# fonte ha ora un appunto sull’affidabilità.',
      other: '# fonti hanno ora un appunto sull’affidabilità.',
    }),
  toJudge: (count) => plural(count, { one: '# fonte da valutare', other: '# fonti da valutare' }),
  judgeAs: (title) => `Valuta ${title}`,
  takeAll: (count) => plural(count, { one: 'Accetta l’ipotesi', other: 'Accetta tutte le # ipotesi' }),
  allJudged: 'Tutte le fonti sono valutate.',
  notInLibrary: (count) =>
    plural(count, {
      one: '# fonte non è nella biblioteca e non si può valutare.',
      other: '# fonti non sono nella biblioteca e non si possono valutare.',
    }),
};
