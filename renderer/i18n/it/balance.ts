import { balanceRules as rules } from '#shared/review/balance/findings.ts';
import type { Facet } from '#shared/review/balance/shares.ts';
import type { JudgedKind } from '#shared/sources/judged-names.ts';
import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');
const count = (number: number): string => plural(number, { one: '#', other: '#' });

/** In mezzo a una frase: una di un tipo, e soltanto di quello. */
const one: Record<JudgedKind, string> = {
  primary: 'un documento primario',
  'state-agency': 'un’agenzia di Stato',
  wire: 'un’agenzia di stampa',
  'quality-press': 'stampa autorevole',
  'other-press': 'altra stampa',
  'think-tank': 'un think tank',
  academic: 'opera accademica',
  other: 'di altro tipo',
};
const only: Record<JudgedKind, string> = {
  primary: 'documenti primari',
  'state-agency': 'agenzie di Stato',
  wire: 'agenzie di stampa',
  'quality-press': 'stampa autorevole',
  'other-press': 'stampa diversa da quella autorevole',
  'think-tank': 'think tank',
  academic: 'opere accademiche',
  other: 'fonti del tipo «Altro»',
};

/** Che cosa si conta: note dove tutte le citazioni stanno in nota, altrimenti punti del testo. */
const placesOf = (of: number, inNotes: boolean): string =>
  inNotes
    ? plural(of, { one: '# nota', other: '# note' })
    : plural(of, { one: '# punto con citazioni', other: '# punti con citazioni' });
const cite = (number: number): string => (number === 1 ? 'cita' : 'citano');

const facets: Record<Facet, string> = {
  kind: 'Tipo di voce',
  outlet: 'Testata',
  author: 'Autore',
  language: 'Lingua',
  year: 'Anno',
  country: 'Paese',
};
const unknown: Record<Facet, string> = {
  kind: 'Non valutata',
  outlet: 'Nessuna testata indicata',
  author: 'Nessun autore indicato',
  language: 'Nessuna lingua indicata',
  year: 'Senza data',
  country: 'Non noto con certezza',
};
const facetHints: Record<Facet, string> = {
  kind: 'Come valuti le fonti. Quelle non ancora valutate sono elencate sotto.',
  outlet:
    'Chi l’ha pubblicata: una testata, un editore, un’istituzione. Le grafie di uno stesso nome, e i nomi che Ibid conosce, contano come uno.',
  author: 'Un’opera di due autori conta per entrambi: le quote possono superare il 100%.',
  language: 'Come la indicano le fonti, senza distinguere i Paesi.',
  year: 'Di pubblicazione, dal più recente.',
  country: 'Di una legge, e delle testate di cui Ibid conosce il Paese. Nulla è supposto.',
};

/** Testi dell’equilibrio delle fonti di un documento. */
export const balance: Messages['balance'] = {
  title: 'Equilibrio delle fonti',
  hint: 'Serve a te e non si stampa mai.',
  none: 'Questo documento non cita ancora nessuna fonte.',
  summary: (places, inNotes, citations, sources) =>
    `${plural(citations, { one: '# citazione', other: '# citazioni' })} di ${plural(sources, { one: '# fonte', other: '# fonti' })} in ${inNotes ? placesOf(places, true) : plural(places, { one: '# punto', other: '# punti' })}.`,
  allSources: 'Le fonti e dove sono citate',
  copy: 'Copia come testo',
  copied: 'L’equilibrio delle fonti è stato copiato come testo.',
  notCopied: 'Non è stato possibile copiare l’equilibrio delle fonti.',

  by: 'Conta per',
  facets,
  unknown,
  facetHints,
  of: 'Quota di',
  weights: { citations: 'tutte le citazioni', sources: 'tutte le fonti' },
  row: (sources, citations) =>
    `${plural(sources, { one: '# fonte', other: '# fonti' })}, ${plural(citations, { one: '# citazione', other: '# citazioni' })}`,
  showMore: (number) => plural(number, { one: 'Mostra un altro', other: 'Mostra altri #' }),
  place: (note) => (note > 0 ? `nota ${note}` : 'testo'),
  goTo: (note) => (note > 0 ? `Vai alla nota ${note}` : 'Vai alla citazione nel testo'),
  countAs: 'Conta come',
  countAsHint: 'È un altro nome della stessa testata? Vale per tutti i documenti.',
  together: (name, as) => `«${name}» conta come «${as}».`,
  apart: 'Conta a parte',

  standsOut: 'Che cosa spicca',
  nothing: 'Nulla, secondo le regole qui sotto.',
  rules: 'Le regole',
  dismiss: (sentence) => `Metti da parte: ${sentence}`,
  dismissed: (number) =>
    plural(number, { one: '# frase è messa da parte.', other: '# frasi sono messe da parte.' }),
  showDismissed: 'Mostra di nuovo',
  showSources: 'Mostra le fonti',
  goToSection: 'Vai alla sezione',
  judgeThese: 'Valutale',
  section: (number, title) =>
    title === ''
      ? 'La parte prima della prima sezione'
      : number === null
        ? `La sezione «${title}»`
        : `La sezione ${number}, «${title}»,`,
  findings: {
    outlet: (at, of, inNotes, name, kind) =>
      `${count(at)} su ${placesOf(of, inNotes)} ${cite(at)} una sola testata: ${name}${kind === '' ? '' : `, ${one[kind]}`}.`,
    author: (at, of, inNotes, name) =>
      `${count(at)} su ${placesOf(of, inNotes)} ${cite(at)} un solo autore: ${name}.`,
    source: (at, of, inNotes, name) =>
      `${count(at)} su ${placesOf(of, inNotes)} ${cite(at)} una sola fonte: ${name}.`,
    oneKind: (section, kind) => `${section} cita soltanto ${only[kind]}.`,
    noPrimary: (section) => `${section} non cita nessun documento primario.`,
    agencyAlone: (at, inNotes, kind) =>
      `${placesOf(at, inNotes)} ${at === 1 ? 'poggia su un unico lancio' : inNotes ? 'poggiano ciascuna su un unico lancio' : 'poggiano ciascuno su un unico lancio'} di ${one[kind]}.`,
    language: (at, of, language) =>
      `${count(at)} delle ${count(of)} fonti che indicano la lingua sono in una sola lingua: ${language}.`,
    old: (until, newest, of) =>
      `Almeno metà delle ${count(of)} fonti con una data sono del ${until} o di prima; la più recente è del ${newest}.`,
    notJudged: (open, of) =>
      `${count(open)} su ${plural(of, { one: '# fonte', other: '# fonti' })} non ${open === 1 ? 'è valutata' : 'sono valutate'}; le sezioni che le citano restano fuori dalle frasi sui tipi.`,
  },
  ruleLines: [
    `Una sola testata, un solo autore o una sola fonte: citati in ${rules.leaning.places} punti o più, e nel ${rules.leaning.share * 100}% del totale, in un documento che cita in ${rules.fewestPlaces} punti o più. Gli editori di soli libri restano fuori.`,
    `Una sezione (titolo di primo livello) che cita in ${rules.fewestInSection} punti o più, se tutte le sue fonti sono valutate: due o più fonti di un solo tipo, oppure nessun documento primario.`,
    'I punti che citano una fonte e nient’altro, se è valutata agenzia di stampa o agenzia di Stato.',
    `Lingua ed età: dove almeno ${rules.fewestSources} fonti indicano la propria; il ${rules.oneLanguage * 100}% in una lingua, o metà di loro più vecchie della più recente di ${rules.yearsOld} anni o più.`,
    'I numeri sono di Ibid e dicono che cosa merita uno sguardo, non che cosa è giusto. Che un unico lancio voglia una seconda fonte è nelle linee guida dei giornalisti (BBC, 3.3.4); che un lavoro dica come sono le sue fonti nell’insieme, in quelle degli analisti (ICD 206).',
  ],
};
