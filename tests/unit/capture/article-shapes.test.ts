import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../electron/import/capture/read-article.ts';
import { now, told } from './told.ts';

/*
 * The shapes in which articles are pasted: what stands in them and nothing else, a question mark before a guess.
 */

const H = 'Ministers agree joint patrols along the coast';
const body =
  'The two ministers met in the harbour town on Monday and left with a plan for joint patrols along the coast. They did not say who would pay for the lamps.\n\nThe plan foresees twelve new lights and a shared radio channel for fishing boats, two officials said after the meeting. Parliament will look at it in spring.';
const it =
  'I due ministri si sono incontrati nella città portuale e hanno firmato un piano per le pattuglie comuni lungo la costa. Non hanno detto chi pagherà le lampade.\n\nIl piano prevede dodici nuovi fari e un canale radio comune per i pescherecci, hanno riferito due funzionari dopo la riunione. Il parlamento lo esaminerà in primavera.';
const de =
  'Die beiden Minister trafen sich in der Hafenstadt und einigten sich auf gemeinsame Patrouillen entlang der Küste. Wer die Lampen bezahlt, sagten sie nicht.\n\nDer Plan sieht zwölf neue Leuchttürme und einen gemeinsamen Funkkanal für Fischerboote vor, wie zwei Beamte nach dem Treffen sagten. Das Parlament wird sich im Frühjahr damit befassen.';
const fr =
  'Les deux ministres se sont rencontrés dans la ville portuaire et ont signé un plan pour des patrouilles communes le long de la côte. Ils n’ont pas dit qui paiera les lampes.\n\nLe plan prévoit douze nouveaux phares et un canal radio commun pour les bateaux de pêche, ont indiqué deux responsables après la réunion.';
const tr =
  'İki bakan liman kentinde bir araya geldi ve kıyı boyunca ortak devriye için bir plan üzerinde anlaştı. Lambaların parasını kimin ödeyeceğini söylemediler.\n\nPlan on iki yeni fener ve balıkçı tekneleri için ortak bir telsiz kanalı öngörüyor, toplantıdan sonra iki yetkili böyle dedi. Meclis konuyu ilkbaharda ele alacak.';
const es =
  'Los dos ministros se reunieron en la ciudad portuaria y firmaron un plan de patrullas comunes a lo largo de la costa. No dijeron quién pagará las lámparas.\n\nEl plan prevé doce nuevos faros y un canal de radio común para los barcos de pesca, según dos funcionarios después de la reunión.';

const variables = {
  title: 'title',
  authors: 'author',
  outlet: 'container-title',
  date: 'issued',
  url: 'URL',
  doi: 'DOI',
};
type Told = Partial<Record<keyof typeof variables, string>>;
const read = (text: string): Told => {
  const all = told(readArticle(text, now));
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, variable]) => {
      const value = all[variable];
      return value === undefined ? [] : [[name, value]];
    }),
  );
};

describe('an article that was pasted', () => {
  test.each<[string, string, Told]>([
    [
      'an agency’s text alone: a day without a year is no date',
      `(ANSA) - ROMA, 12 NOV - ${it} (ANSA).`,
      {
        title:
          '? I due ministri si sono incontrati nella città portuale e hanno firmato un piano per le pattuglie comuni lungo la costa',
        outlet: 'ANSA',
      },
    ],
    [
      'an agency with its year',
      `Coste, accordo sulle pattuglie comuni\n\n(ANSA) - ROMA, 12 NOV 2024 - ${it} (ANSA).`,
      { title: 'Coste, accordo sulle pattuglie comuni', outlet: 'ANSA', date: '2024-11-12' },
    ],
    [
      'Reuters without a headline',
      `LONDON, March 3 (Reuters) — ${body}\n\n(Reporting by Helena Marsh in London; additional reporting by Tom Ashdown; editing by Jane Roe)`,
      {
        title:
          '? The two ministers met in the harbour town on Monday and left with a plan for joint patrols along the coast',
        authors: 'Helena Marsh',
        outlet: 'Reuters',
      },
    ],
    [
      'Reuters with all',
      `${H}\n\nBy Helena Marsh and Tom Ashdown\n\nLONDON, March 3, 2024 (Reuters) - ${body}`,
      { title: H, authors: 'Helena Marsh, Tom Ashdown', outlet: 'Reuters', date: '2024-3-3' },
    ],
    ['AP without a day', `${H}\n\nROME (AP) — ${body}`, { title: H, outlet: 'AP' }],
    [
      'who helped is no author',
      `${H}\nBy Helena Marsh and Tom Ashdown\n\n${body}\n\nJane Roe contributed reporting.`,
      { title: H, authors: 'Helena Marsh, Tom Ashdown' },
    ],
    [
      'name and date in one line',
      `Accordo sulle pattuglie comuni lungo la costa\ndi Mario Rossi – 12 marzo 2024\n\n${it}`,
      { title: 'Accordo sulle pattuglie comuni lungo la costa', authors: 'Mario Rossi', date: '2024-3-12' },
    ],
    [
      'two Italian authors',
      `Accordo sulle pattuglie comuni lungo la costa\n12 Marzo 2024\ndi Mario Rossi e Anna Bianchi\n\n${it}`,
      {
        title: 'Accordo sulle pattuglie comuni lungo la costa',
        authors: 'Mario Rossi, Anna Bianchi',
        date: '2024-3-12',
      },
    ],
    [
      'published and updated, the second without a year',
      `${H}\nHelena Marsh\nPublished 3 Mar 2024 • Updated 4 Mar\n\n${body}`,
      { title: H, authors: '? Helena Marsh', date: '2024-3-3' },
    ],
    [
      'published and updated, with times',
      `${H}\nPublished: March 3, 2024, 10:15 AM GMT | Updated: March 4, 2024\n\n${body}`,
      { title: H, date: '2024-3-3' },
    ],
    [
      'all in capitals',
      `MINISTERS AGREE JOINT PATROLS ALONG THE COAST\n\nBY HELENA MARSH\n\n3 March 2024\n\n${body}`,
      { title: 'MINISTERS AGREE JOINT PATROLS ALONG THE COAST', authors: 'Helena Marsh', date: '2024-3-3' },
    ],
    [
      'a subtitle',
      `${H}\nTwelve new lights are planned and nobody says who will pay for them\n\nHelena Marsh\n3 March 2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-3' },
    ],
    [
      'section, buttons and advertisements around it',
      `WORLD\n${H}\nShare\nPrint\nSave\nHelena Marsh\n3 March 2024\nAdvertisement\n\n${body}\n\nRead more\nFive lights you should see\nAdvertisement\nMost read`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-3' },
    ],
    [
      'no headline',
      `${body}`,
      {
        title:
          '? The two ministers met in the harbour town on Monday and left with a plan for joint patrols along the coast',
      },
    ],
    ['no date', `${H}\n\n${body}`, { title: H }],
    [
      'a letter to many readers',
      `View this email in your browser\n\nThe Harbour Letter\nYour weekly briefing on coasts\n\n${H}\n\n${body}\n\nUnsubscribe | Update your preferences`,
      { title: '? Ministers agree joint patrols along the coast' },
    ],
    [
      'an author who is not named',
      `Opinion\n${H}\n\n${body}\n\nThe author is a senior fellow at the Institute of Lights.`,
      { title: H },
    ],
    [
      'an author who is named behind the text',
      `Opinion\n${H}\n\n${body}\n\nHelena Marsh is a senior fellow at the Institute of Lights.`,
      { title: H, authors: '? Helena Marsh' },
    ],
    [
      'an interview',
      `“The coast needs lights”: interview with Tom Ashdown\nBy Helena Marsh\n3 March 2024\n\nMr Ashdown, who will pay for the lights?\n\n${body}`,
      {
        title: '“The coast needs lights”: interview with Tom Ashdown',
        authors: 'Helena Marsh',
        date: '2024-3-3',
      },
    ],
    [
      'a line for each author',
      `${H}\n\nHelena Marsh in London\nTom Ashdown in Rome\n3 March 2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh, Tom Ashdown', date: '2024-3-3' },
    ],
    [
      'German',
      `Minister einigen sich auf Patrouillen\n\nVon Katrin Ahlers, Berlin\n3. März 2024, 10:15 Uhr\n\n${de}`,
      { title: 'Minister einigen sich auf Patrouillen', authors: 'Katrin Ahlers', date: '2024-3-3' },
    ],
    [
      'German, when it was changed',
      `Minister einigen sich auf Patrouillen\nStand: 03.03.2024 10:15 Uhr\n\n${de}`,
      { title: 'Minister einigen sich auf Patrouillen', date: '? 2024-3-3' },
    ],
    [
      'French',
      `Accord sur des patrouilles communes\n\nPar Claire Dubois\nPublié le 3 mars 2024 à 10h15, mis à jour le 4 mars 2024\n\n${fr}`,
      { title: 'Accord sur des patrouilles communes', authors: 'Claire Dubois', date: '2024-3-3' },
    ],
    [
      'Turkish',
      `Bakanlar ortak devriyede anlaştı\n\nAyşe Yılmaz\n3 Mart 2024\n\n${tr}`,
      { title: 'Bakanlar ortak devriyede anlaştı', authors: 'Ayşe Yılmaz', date: '2024-3-3' },
    ],
    [
      'Turkish, name and two dates in one line',
      `Bakanlar ortak devriyede anlaştı\n\nAyşe Yılmaz | 03.03.2024 - Güncelleme : 04.03.2024\n\n${tr}`,
      { title: 'Bakanlar ortak devriyede anlaştı', authors: 'Ayşe Yılmaz', date: '2024-3-3' },
    ],
    [
      'Spanish',
      `Acuerdo sobre patrullas comunes\nPor Lucía Pérez\n3 de marzo de 2024\n\n${es}`,
      { title: 'Acuerdo sobre patrullas comunes', authors: 'Lucía Pérez', date: '2024-3-3' },
    ],
    [
      'numbers that are American',
      `${H}\nBy Helena Marsh\n03/14/2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-14' },
    ],
    [
      'numbers that are European',
      `${H}\nBy Helena Marsh\n14/03/2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-14' },
    ],
    [
      'numbers that may be both',
      `${H}\nBy Helena Marsh\n03/04/2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh', date: '? 2024-4-3' },
    ],
    [
      'yesterday',
      `${H}\nBy Helena Marsh\nYesterday at 10:15\n\n${body}`,
      { title: H, authors: 'Helena Marsh' },
    ],
    ['hours ago', `${H}\nBy Helena Marsh\n2 hours ago\n\n${body}`, { title: H, authors: 'Helena Marsh' }],
    [
      'line ends of Windows',
      `${H}\r\n\r\nBy Helena Marsh\r\n3 March 2024\r\n\r\n${body.replace(/\n/g, '\r\n')}`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-3' },
    ],
    [
      'one long line',
      `${H} By Helena Marsh 3 March 2024 ${body.replace(/\n+/g, ' ')}`,
      {
        title:
          '? Ministers agree joint patrols along the coast By Helena Marsh 3 March 2024 The two ministers met in the harbour town on Monday and left…',
        date: '? 2024-3',
      },
    ],
    [
      'a DOI',
      `${H}\nHelena Marsh and Tom Ashdown\nJournal of Coastal Studies, vol. 12, no. 3 (2024)\nhttps://doi.org/10.5555/jcs.2024.12.3\n\n${body}`,
      { title: H, authors: '? Helena Marsh, Tom Ashdown', doi: '10.5555/jcs.2024.12.3' },
    ],
    [
      'an address',
      `${H}\nBy Helena Marsh\n3 March 2024\nhttps://www.example.org/2024/03/coast?utm_source=x\n\n${body}`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-3', url: 'https://www.example.org/2024/03/coast' },
    ],
    [
      'whose rights, with a company’s words',
      `${H}\n\n${body}\n\n© 2024 The Economist Newspaper Limited. All rights reserved.`,
      { title: H, outlet: 'The Economist' },
    ],
    [
      'whose rights, with the year behind',
      `${H}\n3 March 2024\n\n${body}\n\nCopyright The Financial Times Limited 2024. All rights reserved.`,
      { title: H, outlet: 'The Financial Times', date: '2024-3-3' },
    ],
    [
      'where and when it came out first',
      `${H}\nHelena Marsh\n\n${body}\n\nThis article was first published in The Coastal Observer on 3 March 2024.`,
      { title: H, authors: '? Helena Marsh', outlet: 'The Coastal Observer', date: '2024-3-3' },
    ],
    [
      'where and in which month it came out first',
      `${H}\n\n${body}\n\nFirst published in Foreign Affairs, March 2024`,
      { title: H, outlet: 'Foreign Affairs', date: '2024-3' },
    ],
    [
      'an office without a comma and a handle',
      `${H}\n\nHelena Marsh Diplomatic editor\n@hmarsh\nSun 3 Mar 2024 10.15 GMT\n\n${body}`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-3' },
    ],
    [
      'an agency’s name below the author’s',
      `${H}\n3 hours ago\nHelena Marsh\nBBC News, London\n\n${body}`,
      { title: H, authors: '? Helena Marsh', outlet: 'BBC' },
    ],
    [
      'a lead of two sentences',
      `${H}\n\nTwelve lights are planned. Nobody says who will pay.\n\nBy Helena Marsh\n\nReporting from London\n\nMarch 3, 2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-3' },
    ],
    [
      'two authors, two places and a date in one line',
      `${H}\n\nHelena Marsh in London and Tom Ashdown in Rome MARCH 3 2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh, Tom Ashdown', date: '2024-3-3' },
    ],
    [
      'capitals, time zone, time to read',
      `${H}\n\nThe plan is cheap.\n\nBY HELENA MARSH\n\nMARCH 3, 2024 10:15 AM CET\n\n2 minutes read\n\n${body}`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-3' },
    ],
    [
      'Italian, section and time',
      `Esteri\nAccordo sulle pattuglie comuni lungo la costa\ndi Mario Rossi\n03 Marzo 2024 alle 10:15\n1 minuti di lettura\n\n${it}`,
      { title: 'Accordo sulle pattuglie comuni lungo la costa', authors: 'Mario Rossi', date: '2024-3-3' },
    ],
    [
      'Italian, an office and two dates',
      `Accordo sulle pattuglie comuni lungo la costa\n\ndi Mario Rossi, corrispondente da Bruxelles\n\nIl piano costa poco e nessuno dice chi paga\n\n3 marzo 2024 (modifica il 4 marzo 2024 | 10:15)\n\n${it}`,
      { title: 'Accordo sulle pattuglie comuni lungo la costa', authors: 'Mario Rossi', date: '2024-3-3' },
    ],
    [
      'Italian, "dal nostro corrispondente"',
      `Accordo sulle pattuglie comuni\ndal nostro corrispondente Mario Rossi\n3 marzo 2024\n\n${it}`,
      { title: 'Accordo sulle pattuglie comuni', authors: 'Mario Rossi', date: '2024-3-3' },
    ],
    [
      'the staff',
      `Accordo sulle pattuglie comuni\n\nRedazione\n3 marzo 2024\n\n${it}`,
      { title: 'Accordo sulle pattuglie comuni', date: '2024-3-3' },
    ],
    [
      'French, places in brackets, "aujourd’hui"',
      `Accord sur des patrouilles communes le long de la côte\n\nPar Claire Dubois (Bruxelles, bureau européen)\n\nPublié aujourd’hui à 10h15\n\n${fr}`,
      { title: 'Accord sur des patrouilles communes le long de la côte', authors: 'Claire Dubois' },
    ],
    [
      'AFP',
      `Accord sur des patrouilles communes\n\nParis, 3 mars 2024 (AFP) - ${fr}`,
      { title: 'Accord sur des patrouilles communes', outlet: 'AFP', date: '2024-3-3' },
    ],
    [
      'dpa',
      `Berlin (dpa) - ${de}`,
      {
        title:
          '? Die beiden Minister trafen sich in der Hafenstadt und einigten sich auf gemeinsame Patrouillen entlang der Küste',
        outlet: 'dpa',
      },
    ],
    [
      'EFE',
      `Madrid, 3 mar (EFE).- ${es}`,
      {
        title:
          '? Los dos ministros se reunieron en la ciudad portuaria y firmaron un plan de patrullas comunes a lo largo de la costa',
        outlet: 'EFE',
      },
    ],
    [
      'a press release',
      `European Commission - Press release\n${H}\nBrussels, 3 March 2024\n\n${body}`,
      { title: H, authors: 'European Commission', date: '2024-3-3' },
    ],
    [
      'a commentary of an institute',
      `Commentary\n${H}\nPublished March 3, 2024\nHelena Marsh, Tom Ashdown\nInstitute of Lights\n\n${body}`,
      { title: H, authors: 'Helena Marsh, Tom Ashdown', date: '2024-3-3' },
    ],
    [
      'a small "by"',
      `${H}\n\nTwelve lights are planned.\n\nby Helena Marsh\n\nPublished on March 3, 2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-3' },
    ],
    [
      'a date with a place',
      `Europe | Light duties\n${H}\nTwelve lights, no bill\n\nMar 3rd 2024|ROME\n\n${body}`,
      { title: H, date: '2024-3-3' },
    ],
    [
      'a headline with a stop',
      `${H}.\n\n${body}`,
      { title: '? Ministers agree joint patrols along the coast' },
    ],
    [
      'quotes of Windows',
      `\u0093The coast needs lights\u0094, ministers say\nBy Helena Marsh\n3 March 2024\n\n${body}`,
      { title: '“The coast needs lights”, ministers say', authors: 'Helena Marsh', date: '2024-3-3' },
    ],
    ['the date on top', `3 March 2024\n${H}\n${body}`, { title: H, date: '2024-3-3' }],
    ['a weekday', `${H}\nMonday, 3 June 2024\n\n${body}`, { title: H, date: '2024-6-3' }],
    ['a date for machines', `${H}\n2024-03-03T10:15:00Z\n\n${body}`, { title: H, date: '2024-3-3' }],
    [
      'a line with the source',
      `${H}\nSource: Reuters\n3 March 2024\n\n${body}`,
      { title: H, outlet: 'Reuters', date: '2024-3-3' },
    ],
    [
      'a date with points',
      `Accordo sulle pattuglie comuni\n3.3.2024\n\n${it}`,
      { title: 'Accordo sulle pattuglie comuni', date: '2024-3-3' },
    ],
    ['a short month', `${H}\n3 Sept. 2024\n\n${body}`, { title: H, date: '2024-9-3' }],
    [
      'a line under a picture',
      `${H}\nA lamp at the quay. Photo: Jane Roe/AFP\nBy Helena Marsh\n3 March 2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh', date: '2024-3-3' },
    ],
    [
      'titles of persons',
      `${H}\nBy Dr Helena Marsh and Prof. Tom Ashdown\n3 March 2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh, Tom Ashdown', date: '2024-3-3' },
    ],
    [
      'names with particles',
      `${H}\nBy Ursula von der Leyen and José María de la Cruz\n3 March 2024\n\n${body}`,
      { title: H, authors: 'Ursula von der Leyen, José María de la Cruz', date: '2024-3-3' },
    ],
    [
      'three authors',
      `${H}\nBy Helena Marsh, Tom Ashdown and Jane Roe\n3 March 2024\n\n${body}`,
      { title: H, authors: 'Helena Marsh, Tom Ashdown, Jane Roe', date: '2024-3-3' },
    ],
    [
      'an agency as author',
      `${H}\nBy The Associated Press\n3 March 2024\n\n${body}`,
      { title: H, outlet: 'The Associated Press', date: '2024-3-3' },
    ],
    ['a staff writer', `${H}\nBy Staff Writer\n3 March 2024\n\n${body}`, { title: H, date: '2024-3-3' }],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
