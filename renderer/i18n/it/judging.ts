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

  balance: 'Fonti per tipo di voce',
  balanceHint: 'Come valuti le fonti di questo documento. Serve a te e non si stampa mai.',
  noSources: 'Questo documento non cita ancora nessuna fonte.',
  balanceRow: (sources, citations) =>
    `${plural(sources, { one: '# fonte', other: '# fonti' })}, ${plural(citations, { one: '# citazione', other: '# citazioni' })}`,
  share: 'Quota di tutte le citazioni',
  toJudge: (count) => plural(count, { one: '# fonte da valutare', other: '# fonti da valutare' }),
  judgeAs: (title) => `Valuta ${title}`,
  takeAll: (count) => plural(count, { one: 'Accetta l’ipotesi', other: 'Accetta tutte le # ipotesi' }),
  allJudged: 'Tutte le fonti sono valutate.',
  showMore: (count) => plural(count, { one: 'Mostra un’altra fonte', other: 'Mostra altre # fonti' }),
  notInLibrary: (count) =>
    plural(count, {
      one: '# fonte non è nella biblioteca e non si può valutare.',
      other: '# fonti non sono nella biblioteca e non si possono valutare.',
    }),
};
