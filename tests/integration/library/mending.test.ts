import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saidSchema } from '#shared/contract/said-schema.ts';
import { asSourceId, type PaperId } from '#shared/ids.ts';
import type { MendedLibrary } from '#shared/reports/english/mending.ts';
import { inEnglish, type Said } from '#shared/reports/said.ts';
import { connect } from '../../../electron/library/db.ts';
import type { Library } from '../../../electron/library/index.ts';
import { pageSize, pagesOf, scribble, scribbleOver } from './damage.ts';
import { book, paperCiting } from './papers-builder.ts';
import { open, tempFolder } from './temp.ts';

const count = 1200;
const page = { query: '', offset: 0, limit: 50 };
const titleOf = (num: number): string => `Title ${num} about deterrence`;
const long = (of: string): string => `${of} ${'words of a long paper '.repeat(4000)}`;

/** A library in which everything has a page of its own, closed; the ids of its papers. */
const fill = (path: string): { first: PaperId; second: PaperId } => {
  const library = open(path);
  library.sources.importItems(
    Array.from({ length: count }, (_, num) =>
      book(`id${num}`, titleOf(num), 2000 + (num % 20), { abstract: 'A few words on it. '.repeat(8) }),
    ),
  );
  library.organising.tags.assign(
    Array.from({ length: count }, (_, num) => asSourceId(`id${num}`)),
    ['read'],
    [],
  );
  library.organising.notes.save(null, asSourceId('id7'), 'A remark on sovereignty');
  const { id: first } = library.papers.create('First', 'en');
  library.papers.save(first, paperCiting(long('First'), ['id1'], ['id2', 'id600']).toJSON(), 1);
  const { id: second } = library.papers.create('Second', 'en');
  library.papers.save(second, paperCiting('Second', ['id3']).toJSON(), 1);
  library.close();
  return { first, second };
};
/** What is said of a mending, its counts put together; it must fit what windows are told. */
const outcome = (notice: Said) => {
  expect(notice.code).toBe('library-mended');
  const told = saidSchema.parse(notice).data as MendedLibrary;
  const { readPapers, readSources, earlierPapers, earlierSources, lostPapers, lostSources, ...rest } = told;
  return {
    ...rest,
    read: { papers: readPapers, sources: readSources },
    earlier: { papers: earlierPapers, sources: earlierSources },
    lost: { papers: lostPapers, sources: lostSources },
  };
};
const mended = (library: Library) => {
  expect(library.notices).toHaveLength(1);
  return outcome(library.notices[0]!);
};
const titles = (library: Library): Map<string, string> =>
  new Map(library.sources.all().map(({ id, title }) => [id, String(title)]));
const wordsOf = (library: Library, id: PaperId): string => library.papers.read(id).doc.child(1).textContent;

describe('damage to what Ibid makes itself costs nothing', () => {
  const indexes: [string, string, ('leaf' | 'internal')?][] = [
    ['a page of an index', 'sources_by_title'],
    ['the root of an index', 'sources_by_title', 'internal'],
    ['the index of the ids', 'sqlite_autoindex_sources_1'],
    ['the words of the search', 'source_words_data'],
    ['the structure of the search', 'source_words_idx'],
    ['the keys of duplicates', 'source_keys'],
  ];
  test.each(indexes)('%s', (_, name, kind) => {
    const path = join(tempFolder(), 'library.db');
    const { first } = fill(path);
    scribbleOver(path, ...pagesOf(path, name, kind).slice(0, 1));
    const damaged = readFileSync(path);
    const library = open(path);
    expect(mended(library)).toMatchObject({
      whole: 'yes',
      read: { sources: count, papers: 2 },
      earlier: { sources: 0, papers: 0 },
      lost: { sources: 0, papers: 0 },
      parts: '',
    });
    expect(titles(library)).toEqual(
      new Map(Array.from({ length: count }, (_, num) => [`id${num}`, titleOf(num)])),
    );
    expect(library.sources.list({ ...page, query: 'deterr 77' }).total).toBe(11);
    expect(library.sources.list({ ...page, query: 'sovereignty' }).total).toBe(1);
    expect(library.sources.list({ ...page, query: 'tag:read' }).total).toBe(count);
    expect(library.papers.search({ query: 'long paper', places: 5, limit: 5 }).papers).toHaveLength(1);
    expect(wordsOf(library, first)).toContain('words of a long paper');
    const aside = readdirSync(dirname(path)).find(
      (file) => file.includes('.damaged-') && file.endsWith('.db'),
    )!;
    expect(mended(library).aside).toBe(join(dirname(path), aside));
    expect(readFileSync(join(dirname(path), aside)).equals(damaged)).toBe(true);
    library.close();
    expect(open(path).notices).toEqual([]);
    expect(readdirSync(dirname(path)).filter((file) => file.endsWith('.mending'))).toEqual([]);
  });
});

test('a search of another form is made anew', () => {
  const path = join(tempFolder(), 'library.db');
  fill(path);
  const db = connect(path);
  db.unsafeMode();
  db.exec(`UPDATE source_words_config SET v = 0 WHERE k = 'version'`);
  db.close();
  const library = open(path);
  expect(mended(library)).toMatchObject({ whole: 'yes', read: { sources: count } });
  expect(library.sources.list({ ...page, query: 'deterr 77' }).total).toBe(11);
});

test('an index that lacks rows is noticed where damage was suspected', () => {
  const path = join(tempFolder(), 'library.db');
  fill(path);
  const leaf = pagesOf(path, 'sources_by_language').at(-1)!;
  const before = readFileSync(path).subarray((leaf - 1) * pageSize, leaf * pageSize);
  let library = open(path);
  library.sources.importItems([book('late', 'A late one', 2020, { language: 'aa' })]);
  library.close();
  const file = readFileSync(path);
  before.copy(file, (leaf - 1) * pageSize);
  writeFileSync(path, file);
  writeFileSync(`${path}-check`, '');
  library = open(path);
  expect(mended(library)).toMatchObject({ whole: 'yes', read: { sources: count + 1, papers: 2 } });
  expect(library.sources.list({ ...page, query: 'language:aa' }).total).toBe(1);
});

describe('damage to rows', () => {
  test('without a backup loses those rows alone, and what papers cite of them is there', () => {
    const path = join(tempFolder(), 'library.db');
    fill(path);
    const leaves = pagesOf(path, 'sources');
    // The first holds what the papers cite.
    scribbleOver(path, leaves[0]!, leaves[20]!, leaves[21]!, leaves.at(-1)!);
    const library = open(path);
    const told = mended(library);
    const left = titles(library);
    expect(told.whole).toBe('no');
    expect(told.earlier.sources).toBe(3);
    expect(told.lost.sources).toBe(count - left.size);
    expect(told.lost.sources).toBeGreaterThan(4);
    expect(told.lost.sources).toBeLessThan(100);
    for (const id of ['id1', 'id2', 'id3']) expect(left.has(id)).toBe(true);
    for (const [id, title] of left) expect(title).toBe(titleOf(Number(id.slice(2))));
    expect(told.parts).toBe('');
    expect(inEnglish(library.notices[0]!)).toContain('0 papers and 3 sources came back');
  });

  test('takes those rows from the backup, and no others', async () => {
    const path = join(tempFolder(), 'library.db');
    const { first } = fill(path);
    let library = open(path);
    await library.backUp();
    const rename = (id: string, title: string): void =>
      library.sources.update(asSourceId(id), book(id, title), undefined);
    rename('id500', 'Changed after the backup');
    library.sources.importItems([book('new', 'Came after the backup')]);
    library.sources.removeMany([asSourceId('id900')]);
    library.papers.save(first, paperCiting('Shorter now', ['id1']).toJSON(), 2);
    library.close();
    const [leaf] = pagesOf(path, 'sources');
    scribbleOver(path, leaf!);
    library = open(path);
    const told = mended(library);
    expect(told.lost).toEqual({ sources: 0, papers: 0 });
    expect(told.earlier.sources).toBeGreaterThan(2);
    expect(told.earlier.papers).toBe(0);
    const left = titles(library);
    expect(left.size).toBe(count);
    expect(left.get('id1')).toBe(titleOf(1));
    expect(left.get('id500')).toBe('Changed after the backup');
    expect(left.get('new')).toBe('Came after the backup');
    expect(left.has('id900')).toBe(false);
    expect(wordsOf(library, first)).toContain('Shorter now');
    expect(inEnglish(library.notices[0]!)).toContain('the backup of');
  });
});

describe('damage to papers', () => {
  const damageText = (path: string): void =>
    scribbleOver(path, ...pagesOf(path, 'paper_docs', 'overflow').slice(0, 1));

  test('without a backup, their newest version takes their place', () => {
    const path = join(tempFolder(), 'library.db');
    const { first, second } = fill(path);
    let library = open(path);
    library.versions.name(first, 'Sent to Anna');
    library.papers.save(first, paperCiting(long('Last'), ['id1']).toJSON(), 2);
    library.close();
    damageText(path);
    library = open(path);
    expect(mended(library)).toMatchObject({
      earlier: { papers: 1 },
      lost: { papers: 0 },
      parts: '',
      taken: '',
    });
    expect(wordsOf(library, first)).toContain('First words of');
    expect(wordsOf(library, second)).toContain('Second in a sentence');
    expect(library.versions.list(first).map(({ name }) => name)).toContain('Sent to Anna');
  });

  test('the backup is taken where it is newer than the versions', async () => {
    const path = join(tempFolder(), 'library.db');
    const { first } = fill(path);
    let library = open(path);
    library.versions.name(first, 'Sent to Anna');
    library.papers.save(first, paperCiting(long('Last'), ['id1']).toJSON(), 2);
    await library.backUp();
    library.close();
    damageText(path);
    library = open(path);
    expect(mended(library)).toMatchObject({ earlier: { papers: 1 }, lost: { papers: 0 } });
    expect(wordsOf(library, first)).toContain('Last words of');
  });

  test('with neither, a paper that is lost is counted, and the others are there', () => {
    const path = join(tempFolder(), 'library.db');
    const { second } = fill(path);
    damageText(path);
    const library = open(path);
    expect(mended(library)).toMatchObject({ read: { papers: 1 }, lost: { papers: 1 } });
    expect(library.papers.list().map(({ id }) => id)).toEqual([second]);
  });

  test('what lists say of them is made anew from their text', () => {
    const path = join(tempFolder(), 'library.db');
    const { first, second } = fill(path);
    scribbleOver(path, ...pagesOf(path, 'papers'));
    const library = open(path);
    expect(mended(library)).toMatchObject({ read: { papers: 2 }, lost: { papers: 0 } });
    const rows = library.papers.list().map(({ id, title, notes }) => [id, title.slice(0, 6), notes]);
    expect(rows).toContainEqual([first, 'First ', 2]);
    expect(rows).toContainEqual([second, 'Second', 1]);
    expect(library.papers.search({ query: 'long paper', places: 5, limit: 5 }).papers).toHaveLength(1);
  });
});

test('where neither rows nor their ids can be read, it is said that more may be missing', () => {
  const path = join(tempFolder(), 'library.db');
  fill(path);
  scribbleOver(path, pagesOf(path, 'sources')[9]!, pagesOf(path, 'sqlite_autoindex_sources_1')[2]!);
  const library = open(path);
  expect(mended(library)).toMatchObject({ whole: 'no', uncounted: 'yes' });
  expect(inEnglish(library.notices[0]!)).toContain('may be missing');
});

test('tags that can’t be read where they stand are read out of their index', () => {
  const path = join(tempFolder(), 'library.db');
  fill(path);
  const leaves = pagesOf(path, 'source_tags');
  expect(leaves.length).toBeGreaterThan(4);
  scribbleOver(path, leaves[1]!, leaves[3]!);
  const library = open(path);
  expect(mended(library)).toMatchObject({ whole: 'yes', parts: '' });
  expect(library.sources.list({ ...page, query: 'tag:read' }).total).toBe(count);
});

test('rows that hang on what was lost go with it', () => {
  const path = join(tempFolder(), 'library.db');
  fill(path);
  scribbleOver(path, ...pagesOf(path, 'tags'));
  const library = open(path);
  expect(mended(library)).toMatchObject({ whole: 'no', read: { sources: count }, parts: 'order' });
  expect(library.organising.tags.list()).toEqual([]);
  library.close();
  const db = connect(path);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
});

test('a file that was cut off gives what stands before the cut, and the backup the rest', async () => {
  const path = join(tempFolder(), 'library.db');
  const { first } = fill(path);
  let library = open(path);
  await library.backUp();
  library.close();
  const half = Math.floor(statSync(path).size / pageSize / 2);
  truncateSync(path, half * pageSize);
  library = open(path);
  expect(mended(library).lost).toEqual({ sources: 0, papers: 0 });
  expect(titles(library).size).toBe(count);
  expect(wordsOf(library, first)).toContain('words of a long paper');
});

test('where the list of its tables is damaged, the backup takes the place of all', async () => {
  const path = join(tempFolder(), 'library.db');
  fill(path);
  let library = open(path);
  await library.backUp();
  library.close();
  scribbleOver(path, ...pagesOf(path, 'sqlite_schema').slice(0, 2));
  library = open(path);
  expect(library.notices.map(({ code }) => code)).toEqual(['library-from-backup']);
  expect(titles(library).size).toBe(count);
});

test('a damaged library of a newer version is left to that version', () => {
  const path = join(tempFolder(), 'library.db');
  fill(path);
  const db = connect(path);
  db.pragma('user_version = 900');
  db.close();
  scribbleOver(path, ...pagesOf(path, 'sources').slice(0, 1));
  const damaged = readFileSync(path);
  expect(() => open(path)).toThrow(expect.objectContaining({ code: 'library-broken' }));
  expect(readFileSync(path).equals(damaged)).toBe(true);
  expect(readdirSync(dirname(path)).filter((name) => name.includes('mending'))).toEqual([]);
});

test('whatever pages are damaged, each source is there as it was, or is told to be lost', () => {
  const whole = join(tempFolder(), 'library.db');
  fill(whole);
  const bytes = readFileSync(whole);
  const pages = bytes.length / pageSize;
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 12; round++) {
    const path = join(tempFolder(), 'library.db');
    writeFileSync(path, bytes);
    for (let hit = 0; hit <= round; hit++) scribble(path, random(pages) * pageSize + random(pageSize), 300);
    const library = open(path);
    const left = titles(library);
    for (const [id, title] of left) expect(title).toBe(titleOf(Number(id.slice(2))));
    const [notice] = library.notices;
    if (notice?.code === 'library-mended') {
      const { lost } = outcome(notice);
      expect(lost.sources).toBe(count - left.size);
    } else if (notice === undefined) expect(left.size).toBe(count);
    else expect(notice.code).toBe('library-started-anew');
    library.close();
  }
});
