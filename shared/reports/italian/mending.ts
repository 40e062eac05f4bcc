import type { mending as english, LostPart } from '../english/mending.ts';

const parts: Readonly<Record<LostPart, string>> = {
  versions: 'versioni dei documenti',
  pictures: 'immagini',
  notes: 'annotazioni e citazioni raccolte',
  files: 'l’elenco dei file allegati',
  order: 'etichette, raccolte e giudizi',
  settings: 'impostazioni e stili aggiunti',
  acts: 'ciò che si può annullare',
};
const things = (papers: number, sources: number): string =>
  `${papers} ${papers === 1 ? 'documento' : 'documenti'} e ${sources} ${sources === 1 ? 'fonte' : 'fonti'}`;
const partsOf = (codes: string): string =>
  codes
    .split(' ')
    .map((code) => parts[code as LostPart] ?? code)
    .join(', ');

/** Che cosa è stato di una biblioteca danneggiata. */
export const mending: typeof english = {
  // The lines behind the first are details of it.
  'library-mended': (mended) =>
    mended.whole === 'yes'
      ? `Il file della biblioteca era danneggiato, ma nulla di ciò che hai scritto lo era: ci sono ${things(mended.readPapers, mended.readSources)}, e ciò che Ibid ne ricava per ordinare e cercare è stato rifatto.\nIl file danneggiato è conservato come ${mended.aside}. Se succede ancora, fai controllare il disco.`
      : [
          `Il file della biblioteca era danneggiato. Si sono potuti leggere, e sono com’erano, ${things(mended.readPapers, mended.readSources)}.`,
          ...(mended.earlierPapers + mended.earlierSources > 0
            ? [
                `Sono tornati in una forma precedente ${things(mended.earlierPapers, mended.earlierSources)}, ${mended.taken === '' ? '' : `dalla copia di riserva del ${mended.taken} UTC, `}da versioni o da copie nei documenti: ricontrolla ciò che vi hai fatto per ultimo.`,
              ]
            : []),
          ...(mended.lostPapers + mended.lostSources > 0
            ? [`Non si sono potuti recuperare ${things(mended.lostPapers, mended.lostSources)}.`]
            : []),
          ...(mended.uncounted === 'yes'
            ? [
                'Possono mancarne altri, che stavano dove non si può più leggere nulla; quanti, non si può dire. Confronta con una copia di sicurezza, o con ciò che ricordi.',
              ]
            : []),
          ...(mended.parts
            ? [
                `Una parte di questo non si è potuta leggere${mended.taken === '' ? '' : `, e viene dalla copia di riserva del ${mended.taken} UTC per quanto c’era`}: ${partsOf(mended.parts)}.`,
              ]
            : []),
          ...(mended.taken === '' ? [] : ['Ciò che è stato eliminato dopo quella copia può essere tornato.']),
          `Il file danneggiato è conservato come ${mended.aside}.`,
        ].join('\n'),
  'damaged-and-newer': ({ path }) =>
    `La biblioteca ${path} è danneggiata, ed è di una versione più recente di Ibid, che sola può ripararla. È rimasta com’era; aggiorna Ibid e aprila di nuovo.`,
  'no-room-to-mend': ({ path, size }) =>
    `La biblioteca ${path} è danneggiata, e sul disco non c’è posto per ciò che se ne può salvare. È rimasta com’era; libera ${size} e aprila di nuovo.`,
};
