import type { CslItem } from '../citations/csl-item.ts';
import type { JudgedKind } from './judged-names.ts';
import { kindOf, type SourceKind } from './kinds.ts';

/** Who publishes at an address, or under a name: hosts with all below them, and names as they are printed. */
const voices: Partial<Record<JudgedKind, { hosts: readonly string[]; names: readonly string[] }>> = {
  'state-agency': {
    hosts: [
      ...['aa.com.tr', 'trthaber.com', 'trtworld.com', 'tass.com', 'tass.ru', 'ria.ru', 'rt.com'],
      ...['sputniknews.com', 'sputnikglobe.com', 'xinhuanet.com', 'news.cn', 'cgtn.com', 'irna.ir'],
      ...['presstv.ir', 'sana.sy', 'spa.gov.sa', 'wam.ae', 'mena.org.eg', 'lana.gov.ly', 'aps.dz'],
      ...['belta.by', 'ukrinform.net', 'azertag.az', 'kcna.kp', 'voanews.com'],
    ],
    names: [
      'Anadolu Agency',
      'Anadolu Ajansı',
      'TASS',
      'RIA Novosti',
      'Sputnik',
      'Xinhua',
      'SANA',
      'IRNA',
      'TRT World',
    ],
  },
  wire: {
    hosts: [
      ...['reuters.com', 'apnews.com', 'afp.com', 'ansa.it', 'dpa.com', 'efe.com', 'agi.it', 'adnkronos.com'],
      ...['bloomberg.com', 'askanews.it', 'agenzianova.com', 'kyodonews.net', 'aap.com.au', 'belga.be'],
    ],
    names: [
      'Reuters',
      'Associated Press',
      'AFP',
      'Agence France-Presse',
      'ANSA',
      'Adnkronos',
      'EFE',
      'Bloomberg',
    ],
  },
  'quality-press': {
    hosts: [
      ...['nytimes.com', 'washingtonpost.com', 'wsj.com', 'ft.com', 'economist.com', 'theguardian.com'],
      ...['bbc.com', 'bbc.co.uk', 'lemonde.fr', 'lefigaro.fr', 'faz.net', 'sueddeutsche.de', 'spiegel.de'],
      ...[
        'zeit.de',
        'nzz.ch',
        'elpais.com',
        'corriere.it',
        'repubblica.it',
        'lastampa.it',
        'ilsole24ore.com',
      ],
      ...['haaretz.com', 'politico.eu', 'euractiv.com', 'foreignpolicy.com', 'npr.org', 'standard.at'],
    ],
    names: [
      ...[
        'New York Times',
        'The New York Times',
        'Washington Post',
        'The Washington Post',
        'Financial Times',
      ],
      ...[
        'The Economist',
        'The Guardian',
        'BBC News',
        'Le Monde',
        'Frankfurter Allgemeine Zeitung',
        'El País',
      ],
      ...['Corriere della Sera', 'La Repubblica', 'La Stampa', 'Il Sole 24 Ore', 'Politico', 'Haaretz'],
    ],
  },
  'think-tank': {
    hosts: [
      ...[
        'iai.it',
        'ecfr.eu',
        'chathamhouse.org',
        'brookings.edu',
        'csis.org',
        'rand.org',
        'iiss.org',
        'sipri.org',
      ],
      ...[
        'rusi.org',
        'swp-berlin.org',
        'carnegieendowment.org',
        'crisisgroup.org',
        'ispionline.it',
        'ceps.eu',
      ],
      ...[
        'bruegel.org',
        'clingendael.org',
        'egmontinstitute.be',
        'ifri.org',
        'atlanticcouncil.org',
        'gmfus.org',
      ],
      ...['cfr.org', 'mei.edu', 'iss.europa.eu', 'epc.eu', 'heritage.org', 'cato.org', 'elcano.org'],
    ],
    names: [
      'Chatham House',
      'Carnegie Endowment for International Peace',
      'International Crisis Group',
      'SIPRI',
    ],
  },
  academic: {
    hosts: [
      'jstor.org',
      'tandfonline.com',
      'cambridge.org',
      'academic.oup.com',
      'link.springer.com',
      'muse.jhu.edu',
    ],
    names: [],
  },
  primary: {
    hosts: [
      'europa.eu',
      'un.org',
      'nato.int',
      'osce.org',
      'coe.int',
      'oecd.org',
      'imf.org',
      'worldbank.org',
      'gov.it',
    ],
    names: [],
  },
};

/** Places of governments, parliaments and armed forces: "gov.uk", "mfa.gov.tr", "army.mil", "camera.it". */
const official =
  /(^|\.)(gov|gouv|gob|mil|parliament|bundestag|senato|camera|governo|quirinale)(\.[a-z]{2,3})?$/;

const kinds: Partial<Record<SourceKind, JudgedKind>> = {
  legislation: 'primary',
  'eu-legislation': 'primary',
  treaty: 'primary',
  legal_case: 'primary',
  bill: 'primary',
  regulation: 'primary',
  hearing: 'primary',
  speech: 'primary',
  interview: 'primary',
  'own-interview': 'primary',
  personal_communication: 'primary',
  'parliament-debate': 'primary',
  'parliament-question': 'primary',
  'parliament-document': 'primary',
  'eu-document': 'primary',
  'un-document': 'primary',
  'press-release': 'primary',
  dataset: 'primary',
  'article-journal': 'academic',
  book: 'academic',
  'edited-book': 'academic',
  chapter: 'academic',
  thesis: 'academic',
  'paper-conference': 'academic',
  'series-paper': 'think-tank',
  'article-newspaper': 'other-press',
  'article-magazine': 'other-press',
};

const hostOf = (url: unknown): string =>
  (typeof url === 'string' ? (/^https?:\/\/([^/?#:@\s]+)/i.exec(url.trim())?.[1] ?? '') : '')
    .toLowerCase()
    .replace(/^(www|m|amp)\./, '');
const isBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
const text = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');

/**
 * What an editor will probably judge a source to be, by where it stands, under which name, and its type; null where
 * these say nothing. It is a suggestion for a person, and never stored by itself.
 */
export const guessJudgement = (item: CslItem): JudgedKind | null => {
  const host = hostOf(item.URL);
  const outlets = [item['container-title'], item.publisher, item.authority].map(text).filter(Boolean);
  for (const [kind, { hosts, names }] of Object.entries(voices) as [
    JudgedKind,
    NonNullable<(typeof voices)['wire']>,
  ][])
    if (
      (host !== '' && hosts.some((domain) => isBelow(host, domain))) ||
      names.some((name) => outlets.includes(name.toLowerCase()))
    )
      return kind;
  if (official.test(host)) return 'primary';
  const kind = kindOf(item);
  return (kind && kinds[kind]) ?? null;
};
