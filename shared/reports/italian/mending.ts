import type { mending as english, LostPart } from '../english/mending.ts';

type Counts = { sources: number; papers: number };

const parts: Readonly<Record<LostPart, string>> = {
  versions: 'versioni dei documenti',
  pictures: 'immagini',
  notes: 'annotazioni e citazioni raccolte',
  files: 'l’elenco dei file allegati',
  order: 'etichette, raccolte e giudizi',
  settings: 'impostazioni e stili aggiunti',
  acts: 'ciò che si può annullare',
};
const things = ({ papers, sources }: Counts): string =>
  `${papers} ${papers === 1 ? 'documento' : 'documenti'} e ${sources} ${sources === 1 ? 'fonte' : 'fonti'}`;
const isAny = ({ papers, sources }: Counts): boolean => papers + sources > 0;

/** Che cosa è stato di una biblioteca danneggiata. */
export const mending: typeof english = {
  'library-mended': ({ aside, whole, read, earlier, lost, parts: of, taken }) =>
    whole && !isAny(lost)
      ? `Il file della biblioteca era danneggiato, ma nulla di ciò che hai scritto lo era: ci sono ${things(read)}, e ciò che Ibid ne ricava per ordinare e cercare è stato rifatto. Il file danneggiato è conservato come ${aside}. Se succede ancora, fai controllare il disco.`
      : [
          `Il file della biblioteca era danneggiato. Si sono potuti leggere, e sono com’erano, ${things(read)}.`,
          ...(isAny(earlier)
            ? [
                `Sono tornati in una forma precedente ${things(earlier)}, ${taken === '' ? '' : `dalla copia di riserva del ${taken} UTC, `}da versioni o da copie nei documenti: ricontrolla ciò che vi hai fatto per ultimo.`,
              ]
            : []),
          ...(isAny(lost) ? [`Non si sono potuti recuperare ${things(lost)}.`] : []),
          ...(of.length > 0
            ? [
                `Una parte di questo non si è potuta leggere${taken === '' ? '' : `, e viene dalla copia di riserva del ${taken} UTC per quanto c’era`}: ${of.map((part) => parts[part]).join(', ')}.`,
              ]
            : []),
          ...(taken === '' ? [] : ['Ciò che è stato eliminato dopo quella copia può essere tornato.']),
          `Il file danneggiato è conservato come ${aside}.`,
        ].join(' '),
  'damaged-and-newer': ({ path }) =>
    `La biblioteca ${path} è danneggiata, ed è di una versione più recente di Ibid, che sola può ripararla. È rimasta com’era; aggiorna Ibid e aprila di nuovo.`,
  'no-room-to-mend': ({ path, size }) =>
    `La biblioteca ${path} è danneggiata, e sul disco non c’è posto per ciò che se ne può salvare. È rimasta com’era; libera ${size} e aprila di nuovo.`,
};
