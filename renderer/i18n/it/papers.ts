import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const papers: Messages['papers'] = {
  title: 'Documenti',
  list: 'Documenti',
  filter: 'Filtra i documenti',
  newPaper: 'Nuovo documento',
  import: 'Importa…',
  importHint:
    'Trascina qui un documento Markdown con la sua bibliografia, un pacchetto .ibid, o una pagina o un PDF come fonte',
  columnTitle: 'Titolo',
  columnSeries: 'Collana',
  columnWords: 'Parole',
  columnNotes: 'Note',
  columnChanged: 'Ultima modifica',
  columnActions: 'Azioni',
  actionsFor: (title) => `Azioni per ${title}`,
  open: 'Apri',
  exportDocx: 'Esporta per Word (.docx)',
  exportDocxAs: 'Esporta per Word come altra collana',
  exportMarkdown: 'Esporta in Markdown (.md)',
  exportPackage: 'Esporta come pacchetto (.ibid)',
  remove: 'Elimina',
  removed: (title) => `«${title}» è stato eliminato.`,
  restored: (title) => `«${title}» è di nuovo qui.`,
  noneTitle: 'Ancora nessun documento',
  noneText:
    'Un documento contiene un titolo, un testo e le sue note. Creane uno nuovo, oppure importane uno: un pacchetto (.ibid) da un’altra biblioteca, o un file Markdown insieme alla bibliografia che indica. L’esempio mostra che cosa sa fare Ibid: modificalo come vuoi.',
  openSample: 'Apri l’esempio',
  noMatch: (query) => `Nessun documento corrisponde a «${query}».`,
  noMatchHint: 'Il filtro guarda titoli, autori e collane. Premi Esc per svuotarlo.',
  exporting: (title) => `Esportazione di «${title}»…`,
  exportingMany: (count) =>
    plural(count, { one: 'Esportazione di # documento…', other: 'Esportazione di # documenti…' }),
  archiveName: (count) => plural(count, { one: '# documento', other: '# documenti' }),
  exported: (name) => `${name} è pronto. Nulla è andato perso.`,
  exportedWithLosses: (name, count) =>
    `${name} è pronto. ${plural(count, { one: '# elemento non ha potuto seguirlo.', other: '# elementi non hanno potuto seguirlo.' })}`,
  importing: (name) => `Importazione di ${name}…`,
  imported: (name, sources) =>
    sources === 0
      ? `${name} ora è un documento.`
      : `${name} ora è un documento. ${plural(sources, { one: '# fonte aggiunta.', other: '# fonti aggiunte.' })}`,
  importedWithLosses: (name, count) =>
    `${name} ora è un documento. ${plural(count, { one: '# punto da controllare.', other: '# punti da controllare.' })}`,
  notAPaper: (names) =>
    `Nessun documento tra ${names}. Scegli un file Markdown (.md) o .ibid; la bibliografia può accompagnarlo.`,
  reportTitle: 'Che cosa è rimasto fuori',
  reportIntro: 'Tutto il resto c’è. Il documento nella biblioteca è rimasto com’era.',
  reportImportTitle: 'Che cosa controllare',
  reportImportIntro: 'Tutto il resto è stato importato.',
  reportLoss: 'Che cosa',
  reportWhere: 'Dove',
};
