/** A paper as Pandoc Markdown with made-up words, the same at each call, for measuring. */
export type SamplePaper = {
  markdown: string;
  sources: { id: string; type: string; [key: string]: unknown }[];
};

const syllables = [
  'ba',
  'che',
  'do',
  'fi',
  'gra',
  'lo',
  'mu',
  'na',
  'pe',
  'qui',
  'ro',
  'sta',
  'ti',
  'vo',
  'zen',
];

/** A small generator of repeatable pseudo-random numbers below `bound` (mulberry32). */
export const generator = (seed: number) => {
  let state = seed >>> 0;
  return (bound: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * bound);
  };
};

/**
 * `words` words of text with `notes` notes that cite `sources` sources in turn and again; with `second`,
 * every other note has a second citation.
 */
export const samplePaper = ({
  words,
  notes,
  sources,
  second = false,
}: {
  words: number;
  notes: number;
  sources: number;
  second?: boolean;
}): SamplePaper => {
  const next = generator(7);
  const word = (): string =>
    Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)]).join('');
  const name = (): string => {
    const text = word();
    return text[0]?.toUpperCase() + text.slice(1);
  };
  const items: SamplePaper['sources'] = Array.from({ length: sources }, (_, i) => {
    const people = Array.from({ length: 1 + (i % 3) }, () => ({ family: name(), given: name() }));
    const shared = {
      id: `source${i}`,
      author: people,
      title: `${name()} ${word()} ${word()}: ${name()} ${word()}`,
      issued: { 'date-parts': [[1990 + (i % 35), 1 + (i % 12)]] },
    };
    if (i % 3 === 0) return { ...shared, type: 'book', publisher: name(), 'publisher-place': name() };
    if (i % 3 === 1)
      return {
        ...shared,
        type: 'article-journal',
        'container-title': `${name()} ${name()}`,
        volume: String(i),
        issue: '2',
        page: '10-29',
      };
    return {
      ...shared,
      type: 'article-newspaper',
      'container-title': name(),
      URL: `https://example.org/${i}`,
    };
  });
  const paragraphs = Math.max(notes, Math.round(words / 120));
  const perParagraph = Math.round(words / paragraphs);
  const body: string[] = [];
  const ends: string[] = [];
  let note = 0;
  for (let i = 0; i < paragraphs; i++) {
    if (i % 12 === 6) body.push(`## ${name()} ${word()} ${word()}`);
    const sentence = Array.from({ length: perParagraph }, word).join(' ');
    const withNote = Math.floor(((i + 1) * notes) / paragraphs) > note;
    if (withNote) {
      note++;
      const cited = `@source${next(sources)}${note % 4 === 0 ? `, p. ${next(300)}` : ''}`;
      ends.push(
        `[^${note}]: ${note % 5 === 0 ? `${name()} ${word()}. ` : ''}[${cited}]${second && note % 2 === 0 ? `. See also [@source${next(sources)}]` : ''}.`,
      );
    }
    body.push(`${sentence[0]?.toUpperCase()}${sentence.slice(1)}.${withNote ? `[^${note}]` : ''}`);
  }
  const front = `---\ntitle: ${name()} ${word()}\nauthor:\n  - name: ${name()} ${name()}\nlang: en-GB\nbibliography: sources.json\n---`;
  return { markdown: [front, ...body, ...ends].join('\n\n').concat('\n'), sources: items };
};
