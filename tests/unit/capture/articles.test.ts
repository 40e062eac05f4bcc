import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../electron/import/capture/read-article.ts';
import type { CslDate, CslName } from '../../../shared/citations/csl-item.ts';

const now = new Date('2026-11-21T12:00:00Z');
const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/capture/${name}.txt`, import.meta.url)), 'utf8');

type Told = Partial<Record<'title' | 'outlet' | 'authors' | 'date' | 'language' | 'type' | 'url', string>>;

/** What was read, in one line a field; a question mark before what is a guess. */
const told = (text: string): Told => {
  const { csl, fields } = readArticle(text, now);
  const names = {
    title: 'title',
    outlet: 'container-title',
    authors: 'author',
    date: 'issued',
    language: 'language',
    type: 'type',
    url: 'URL',
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, variable]) => {
      const field = fields.find((one) => one.variable === variable);
      if (!field) return [];
      const value = csl[variable];
      const words = Array.isArray(value)
        ? (value as CslName[]).map(({ given, family, literal }) => literal ?? `${given} ${family}`).join(', ')
        : typeof value === 'object'
          ? ((value as CslDate)['date-parts']?.[0] ?? []).join('-')
          : String(value);
      return [[name, `${field.certainty === 'guessed' ? '? ' : ''}${words}`]];
    }),
  );
};

describe('an article in plain text', () => {
  const english = { language: 'en' };
  const italian = { language: 'it' };
  const talks = { title: 'Ministers agree joint patrols after talks' };
  const unsure = { type: '? article-newspaper' };
  const press = { type: 'article-newspaper' };
  test.each<[string, Told]>([
    [
      'agency-italian',
      {
        ...italian,
        ...press,
        title:
          "? I due governi hanno firmato un'intesa per la sorveglianza comune delle coste, con pattuglie miste",
        outlet: 'ANSA',
        // The day is in the dateline, the year in the line about rights.
        date: '? 2025-3-14',
      },
    ],
    // A day without a year is no date.
    [
      'agency-italian-title',
      { ...italian, ...press, title: 'Coste, intesa fra i due governi sui fari', outlet: 'askanews' },
    ],
    [
      'reuters',
      {
        ...english,
        ...press,
        title: 'Two coastal states agree on joint patrols',
        outlet: 'Reuters',
        authors: 'Mary Field, Tom Ashdown',
        date: '2025-1-12',
      },
    ],
    [
      'byline-under-headline',
      {
        ...english,
        ...press,
        title: 'Why lighthouses are back in fashion',
        outlet: 'The Coastal Observer',
        authors: 'Helena Marsh',
        date: '2024-5-7',
      },
    ],
    [
      'italian-di',
      {
        ...italian,
        ...unsure,
        title: "L'accordo sui fari che nessuno aspettava",
        authors: 'Chiara Bellandi',
        date: '2025-2-12',
      },
    ],
    // 03/04 is the third of April or the fourth of March.
    [
      'italian-slashes',
      {
        ...italian,
        ...unsure,
        title: "Pattuglie miste, il piano c'è",
        authors: 'Marco Tessari',
        date: '? 2025-4-3',
      },
    ],
    [
      'german',
      {
        ...unsure,
        language: 'de',
        title: 'Zwei Küstenstaaten einigen sich auf gemeinsame Patrouillen',
        authors: 'Katrin Ahlers',
        date: '2025-3-3',
      },
    ],
    [
      'french',
      {
        ...unsure,
        language: 'fr',
        title: 'Deux États côtiers s’accordent sur des patrouilles communes',
        authors: 'Claire Vannier',
        date: '2024-6-18',
      },
    ],
    [
      'turkish',
      {
        ...unsure,
        language: 'tr',
        title: 'İki kıyı devleti ortak devriye için anlaştı',
        date: '2025-8-14',
      },
    ],
    [
      'no-headline',
      {
        ...english,
        ...unsure,
        title:
          '? The ministers of the two coastal states met for three hours in the harbour town and left with a plan for joint patrols',
      },
    ],
    ['updated-only', { ...english, ...unsure, title: 'Lighthouses for everyone', date: '? 2024-10-9' }],
    // A year in the past of which an article tells is not its own.
    ['history', { ...english, ...unsure, title: 'What the lighthouse treaty of 1911 left behind' }],
    // What stands under a picture is neither a headline nor a date nor an outlet.
    [
      'caption-first',
      {
        ...english,
        ...unsure,
        title:
          '? The ministers of the two coastal states met for three hours in the harbour town and left with a plan for joint patrols',
      },
    ],
    [
      'staff',
      {
        ...italian,
        ...press,
        title: 'Fari, il fondo parte in autunno',
        outlet: 'Adnkronos',
        date: '2024-9-5',
      },
    ],
    [
      'wrapped',
      {
        ...english,
        ...unsure,
        title: 'Subject to the tides: how two states share one coast',
        authors: 'Oliver Renn',
        date: '2024-11-30',
      },
    ],
    [
      'with-address',
      {
        ...english,
        ...unsure,
        title: 'Lighthouses and the price of light',
        outlet: '? Harbour Review',
        date: '? 2025-9-4',
        url: 'https://example.org/politics/lighthouses-and-the-price-of-light',
      },
    ],
    [
      'press-release',
      { ...english, type: 'document', title: 'Port authority opens its books', date: '2025-4-11' },
    ],
    [
      'kicker',
      {
        ...english,
        ...unsure,
        title: 'The coast guard nobody asked for',
        authors: 'Ingrid Solheim',
      },
    ],
    [
      'office',
      {
        ...english,
        ...unsure,
        title: 'Ministers agree joint patrols after three hours of talks',
        authors: 'Helena Marsh',
        date: '2024-5-14',
      },
    ],
    [
      'office-line',
      { ...english, ...press, ...talks, outlet: 'BBC News', authors: 'Tom Ashdown', date: '2024-5-14' },
    ],
    // The day of a change is not that of publication.
    [
      'updated-dateline',
      { ...english, ...press, ...talks, outlet: 'AP', authors: 'Helena Marsh', date: '? 2024-5-14' },
    ],
    [
      'issued-by',
      {
        ...english,
        type: 'document',
        title: 'Commission welcomes agreement on joint patrols',
        authors: 'European Commission',
        date: '2024-5-14',
      },
    ],
    [
      'database',
      {
        ...english,
        ...press,
        ...talks,
        outlet: 'The Coastal Observer',
        authors: 'Helena Marsh',
        date: '2024-5-14',
      },
    ],
    [
      'database-codes',
      {
        ...english,
        ...press,
        ...talks,
        outlet: 'The Coastal Observer',
        authors: 'Helena Marsh',
        date: '2024-5-14',
      },
    ],
    [
      'joined-dates',
      {
        ...english,
        ...unsure,
        title: 'Ministers agree joint patrols',
        authors: 'Helena Marsh, Tom Ashdown',
        date: '2024-5-14',
      },
    ],
    ['name-and-dates', { ...english, ...unsure, ...talks, authors: 'Helena Marsh', date: '2024-5-14' }],
    [
      'marked-authors',
      {
        ...english,
        ...unsure,
        title: 'Lights on the horizon: the politics of small islands',
        authors: 'Oliver Renn, Ingrid Solheim',
        date: '2024-5-14',
      },
    ],
    [
      'trail',
      {
        ...italian,
        ...press,
        title: "Fari, l'accordo che chiude dieci anni di liti",
        outlet: 'Corriere della Sera',
        authors: 'Anna De Marchi',
        date: '2024-5-14',
      },
    ],
  ])('%s gives what it says, and nothing else', (name, expected) => {
    expect(told(fixture(name))).toEqual(expected);
  });

  test.each<[string, Told]>([
    [
      'https://example.org/lights?utm_source=x#top',
      { title: 'Light at last for the coast', url: 'https://example.org/lights' },
    ],
    ['INTERVIEW', { title: 'Light at last for the coast' }],
    ['From: Daily <news@example.org>\nSubject: Our lights', { title: 'Our lights' }],
  ])('%s above a headline is none', (line, expected) => {
    const body = 'The port was closed for one more day, and nobody could say who had closed it. '.repeat(3);
    const { title, outlet, url } = told(
      `${line}\n\nLight at last for the coast\n\nInterview by Jane Roe\n\n${body}`,
    );
    expect({ title, outlet, url }).toEqual({ outlet: undefined, url: undefined, ...expected });
  });

  test('a kind of article is no part of its headline, and short lines alone are no headline for sure', () => {
    const body = 'The port was closed for one more day, and nobody could say who had closed it. '.repeat(3);
    expect(told(`Opinion | Light is not a metaphor\n\n${body}`).title).toBe('Light is not a metaphor');
    expect(told('milk\neggs\nbread for the weekend').title).toBe('? bread for the weekend');
  });

  test('keeps its paragraphs and leaves out what stands around them', () => {
    const { paragraphs } = readArticle(fixture('byline-under-headline'), now);
    expect(paragraphs).toHaveLength(3);
    expect(paragraphs.join('\n')).not.toMatch(/Advertisement|newsletter|Share|Helena/);
    expect(readArticle(fixture('wrapped'), now).paragraphs[0]).toContain('a shared radio channel and a fund');
  });

  test('a title is guessed from the heading that says what the beginning says', () => {
    const body =
      'Two coastal governments have called for a joint lighthouse fund that would pay for repairs along the whole northern shore, officials said on the day after their meeting in the harbour town.';
    const { title } = told(
      [
        body,
        'Storms and their price',
        body,
        'Coastal governments call for lighthouse fund',
        body,
        'Last words',
        body,
      ].join('\n'),
    );
    expect(title).toBe('? Coastal governments call for lighthouse fund');
  });

  test('when something happened is a guess at the month, and only if nothing later is said', () => {
    const lead =
      'The two ministers signed the agreement in the harbour town on May 23, 2024, after three hours of talks about lights.';
    const more =
      'It took them a whole winter to find the words for it, said one of those who had to type all of them.';
    expect(told(`Light at last for the coast\n\n${lead}\n\n${more}`).date).toBe('? 2024-5');
    expect(
      told(`Light at last for the coast\n\n${lead}\n\n${more} In 2025 the work began again.`).date,
    ).toBeUndefined();
    expect(
      told(`Light at last for the coast\n\n${more}\n\n${lead.replace('2024', '2031')}`).date,
    ).toBeUndefined();
  });

  test('days that no calendar has and days to come are no dates', () => {
    const body = `${'The port was closed for one more day, and nobody could say who had closed it. '.repeat(3)}`;
    for (const line of ['31 February 2024', 'Published 40.13.2024', '3 January 2031', '2024-13-01'])
      expect(told(`A day that never was\n\n${line}\n\n${body}`).date).toBeUndefined();
  });
});

describe('a hostile text', () => {
  const body = 'The port was closed for one more day, and nobody could say who had closed it. ';
  test.each<[string, string]>([
    ['one line of a million letters', 'a'.repeat(1_000_000)],
    ['one line of a million words', 'by Jane Roe, '.repeat(80_000)],
    ['nothing but dates', '3 January 2025 '.repeat(60_000)],
    ['a hundred thousand lines', 'By Jane Roe\n'.repeat(100_000)],
    ['brackets without an end', '('.repeat(200_000)],
    ['dashes and capitals', 'A - '.repeat(100_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['controls', `\u0001\u0000\u202e${body}\u0007`],
  ])('%s comes to an end', (_, text) => {
    expect(readArticle(text, now).paragraphs.join('').length).toBeLessThanOrEqual(text.length);
  });

  test('nothing gives nothing', () => {
    expect(readArticle('', now)).toMatchObject({ paragraphs: [] });
    expect(readArticle(' \n\u0000\n ', now).csl.title).toBeUndefined();
  });

  test('what can’t be seen is not in what is read', () => {
    const { csl } = readArticle(`Light\u202e at last\u0007 for\u200b the coast\n\n${body.repeat(3)}`, now);
    expect(csl.title).toBe('Light at last for the coast');
  });
});
