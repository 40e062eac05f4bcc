import { fold } from './fold.ts';
import type { JudgedKind } from './judged-names.ts';

/** An outlet or institution that Ibid knows by its address and by the names it is printed under. */
export type KnownOutlet = {
  name: string;
  /** What an editor will probably judge it to be; never stored by itself. */
  kind: JudgedKind;
  /** Where it is at home, ISO 3166-1; '' where it is of no one country, or of several. */
  country: string;
  /** Hosts, with all below them. */
  hosts: readonly string[];
  /** Other names of the same, in any language. */
  also: readonly string[];
};

type Line = readonly [name: string, country: string, hosts: string, also?: readonly string[]];

const lines: Partial<Record<JudgedKind, readonly Line[]>> = {
  'state-agency': [
    ['Anadolu Agency', 'TR', 'aa.com.tr', ['Anadolu Ajansı', 'Anadolu Agency (AA)']],
    ['TRT World', 'TR', 'trtworld.com'],
    ['TRT Haber', 'TR', 'trthaber.com'],
    ['TASS', 'RU', 'tass.com tass.ru', ['ITAR-TASS', 'TASS Russian News Agency', 'ТАСС']],
    ['RIA Novosti', 'RU', 'ria.ru', ['РИА Новости']],
    ['RT', 'RU', 'rt.com', ['Russia Today']],
    ['Sputnik', 'RU', 'sputniknews.com sputnikglobe.com', ['Sputnik News', 'Sputnik International']],
    ['Xinhua', 'CN', 'xinhuanet.com news.cn', ['Xinhua News Agency', 'Xinhuanet', '新华社']],
    ['CGTN', 'CN', 'cgtn.com'],
    ['IRNA', 'IR', 'irna.ir', ['Islamic Republic News Agency']],
    ['Press TV', 'IR', 'presstv.ir'],
    ['SANA', 'SY', 'sana.sy', ['Syrian Arab News Agency']],
    ['Saudi Press Agency', 'SA', 'spa.gov.sa'],
    ['WAM', 'AE', 'wam.ae', ['Emirates News Agency']],
    ['Middle East News Agency', 'EG', 'mena.org.eg'],
    ['Libyan News Agency', 'LY', 'lana.gov.ly'],
    ['Algérie Presse Service', 'DZ', 'aps.dz'],
    ['BelTA', 'BY', 'belta.by'],
    ['Ukrinform', 'UA', 'ukrinform.net'],
    ['Azertac', 'AZ', 'azertag.az'],
    ['KCNA', 'KP', 'kcna.kp', ['Korean Central News Agency']],
    ['Voice of America', 'US', 'voanews.com'],
  ],
  wire: [
    ['Reuters', 'GB', 'reuters.com', ['Thomson Reuters', 'Reuters News Agency']],
    ['Associated Press', 'US', 'apnews.com', ['The Associated Press', 'AP News']],
    ['Agence France-Presse', 'FR', 'afp.com', ['AFP']],
    ['ANSA', 'IT', 'ansa.it', ['Agenzia ANSA', 'Agenzia Nazionale Stampa Associata']],
    ['dpa', 'DE', 'dpa.com', ['Deutsche Presse-Agentur']],
    ['EFE', 'ES', 'efe.com', ['Agencia EFE']],
    ['AGI', 'IT', 'agi.it', ['Agenzia Italia', 'Agenzia Giornalistica Italia']],
    ['Adnkronos', 'IT', 'adnkronos.com'],
    ['Bloomberg', 'US', 'bloomberg.com', ['Bloomberg News']],
    ['Askanews', 'IT', 'askanews.it'],
    ['Agenzia Nova', 'IT', 'agenzianova.com'],
    ['Kyodo News', 'JP', 'kyodonews.net'],
    ['Australian Associated Press', 'AU', 'aap.com.au'],
    ['Belga', 'BE', 'belga.be'],
  ],
  'quality-press': [
    ['The New York Times', 'US', 'nytimes.com', ['NYT']],
    ['The Washington Post', 'US', 'washingtonpost.com'],
    ['The Wall Street Journal', 'US', 'wsj.com', ['WSJ']],
    ['Financial Times', 'GB', 'ft.com'],
    ['The Economist', 'GB', 'economist.com'],
    ['The Guardian', 'GB', 'theguardian.com'],
    ['BBC', 'GB', 'bbc.com bbc.co.uk', ['BBC News', 'BBC Online']],
    ['Le Monde', 'FR', 'lemonde.fr'],
    ['Le Figaro', 'FR', 'lefigaro.fr'],
    ['Frankfurter Allgemeine Zeitung', 'DE', 'faz.net', ['FAZ']],
    ['Süddeutsche Zeitung', 'DE', 'sueddeutsche.de'],
    ['Der Spiegel', 'DE', 'spiegel.de', ['Spiegel Online']],
    ['Die Zeit', 'DE', 'zeit.de', ['Zeit Online']],
    ['Neue Zürcher Zeitung', 'CH', 'nzz.ch', ['NZZ']],
    ['El País', 'ES', 'elpais.com'],
    ['Corriere della Sera', 'IT', 'corriere.it'],
    ['La Repubblica', 'IT', 'repubblica.it'],
    ['La Stampa', 'IT', 'lastampa.it'],
    ['Il Sole 24 Ore', 'IT', 'ilsole24ore.com'],
    ['Haaretz', 'IL', 'haaretz.com'],
    ['Politico', '', 'politico.eu politico.com', ['Politico Europe']],
    ['Euractiv', 'BE', 'euractiv.com'],
    ['Foreign Policy', 'US', 'foreignpolicy.com'],
    ['NPR', 'US', 'npr.org', ['National Public Radio']],
    ['Der Standard', 'AT', 'derstandard.at'],
  ],
  'think-tank': [
    ['Istituto Affari Internazionali', 'IT', 'iai.it', ['IAI', 'Istituto Affari Internazionali (IAI)']],
    ['European Council on Foreign Relations', '', 'ecfr.eu', ['ECFR']],
    ['Chatham House', 'GB', 'chathamhouse.org', ['Royal Institute of International Affairs']],
    ['Brookings Institution', 'US', 'brookings.edu', ['Brookings', 'The Brookings Institution']],
    ['CSIS', 'US', 'csis.org', ['Center for Strategic and International Studies']],
    ['RAND Corporation', 'US', 'rand.org', ['RAND']],
    ['IISS', 'GB', 'iiss.org', ['International Institute for Strategic Studies']],
    ['SIPRI', 'SE', 'sipri.org', ['Stockholm International Peace Research Institute']],
    ['RUSI', 'GB', 'rusi.org', ['Royal United Services Institute']],
    ['SWP', 'DE', 'swp-berlin.org', ['Stiftung Wissenschaft und Politik']],
    ['Carnegie Endowment for International Peace', '', 'carnegieendowment.org', ['Carnegie Endowment']],
    ['International Crisis Group', 'BE', 'crisisgroup.org', ['Crisis Group']],
    ['ISPI', 'IT', 'ispionline.it', ['Istituto per gli Studi di Politica Internazionale']],
    ['CEPS', 'BE', 'ceps.eu', ['Centre for European Policy Studies']],
    ['Bruegel', 'BE', 'bruegel.org'],
    ['Clingendael Institute', 'NL', 'clingendael.org', ['Clingendael']],
    ['Egmont Institute', 'BE', 'egmontinstitute.be', ['Egmont']],
    ['IFRI', 'FR', 'ifri.org', ['Institut français des relations internationales']],
    ['Atlantic Council', 'US', 'atlanticcouncil.org'],
    ['German Marshall Fund', 'US', 'gmfus.org', ['German Marshall Fund of the United States', 'GMF']],
    ['Council on Foreign Relations', 'US', 'cfr.org', ['CFR']],
    ['Middle East Institute', 'US', 'mei.edu'],
    ['EU Institute for Security Studies', '', 'iss.europa.eu', ['EUISS']],
    ['European Policy Centre', 'BE', 'epc.eu'],
    ['Heritage Foundation', 'US', 'heritage.org', ['The Heritage Foundation']],
    ['Cato Institute', 'US', 'cato.org'],
    ['Elcano Royal Institute', 'ES', 'realinstitutoelcano.org', ['Real Instituto Elcano']],
  ],
};

export const knownOutlets: readonly KnownOutlet[] = Object.entries(lines).flatMap(([kind, outlets]) =>
  outlets.map(
    ([name, country, hosts, also = []]): KnownOutlet => ({
      name,
      kind: kind as JudgedKind,
      country,
      hosts: hosts.split(' '),
      also,
    }),
  ),
);

/** The host of an address without "www." and the like; '' for what is no address. */
export const hostOf = (url: unknown): string =>
  (typeof url === 'string' ? (/^https?:\/\/([^/?#:@\s]+)/i.exec(url.trim())?.[1] ?? '') : '')
    .toLowerCase()
    .replace(/^(www|m|amp)\./, '');

export const isBelow = (host: string, domain: string): boolean =>
  host === domain || host.endsWith(`.${domain}`);

/**
 * What spellings of one name have in common: case, accents, punctuation and a leading "The" do not count. Other
 * articles do, because they tell papers apart: "Die Presse" is not "La Presse".
 */
export const outletKey = (name: string): string => {
  const folded = fold(name).replace(/\s+/gu, ' ').trim();
  const bare = folded
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare || folded;
};

const byName = new Map(
  knownOutlets.flatMap((outlet) => [outlet.name, ...outlet.also].map((name) => [outletKey(name), outlet])),
);
const byHost = new Map(knownOutlets.flatMap((outlet) => outlet.hosts.map((host) => [host, outlet])));

export const outletNamed = (name: string): KnownOutlet | undefined => byName.get(outletKey(name));

/** The outlet at a host or at one above it. */
export const outletAt = (host: string): KnownOutlet | undefined => {
  for (let domain = host; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const found = byHost.get(domain);
    if (found) return found;
  }
  return undefined;
};
