import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { findProblems } from '#shared/document/problems.ts';
import { emptyPaper, readStoredPaper, writeStoredPaper } from '#shared/document/stored-paper.ts';
import { currentVersion } from '#shared/document/stored-paper-steps.ts';
import { IbidError } from '#shared/result.ts';
import { cite, doc, fn, note, p, paper } from '../../builders/document.ts';

const sources: CslItem[] = [{ id: 'k', type: 'book', title: 'A Book', custom: { 'not-csl': [1] } }];
const stored = () => ({ ...writeStoredPaper(doc(p('a', fn('1')), note('1', p(cite('k')))), sources) });
const failure = (json: unknown): IbidError => {
  try {
    readStoredPaper(json);
  } catch (error) {
    if (error instanceof IbidError) return error;
    throw error;
  }
  throw new Error('it was read');
};

test('a paper comes back as it was stored, sources and all', () => {
  const json: unknown = JSON.parse(JSON.stringify(stored()));
  const paperAgain = readStoredPaper(json);
  expect(writeStoredPaper(paperAgain.doc, paperAgain.sources)).toEqual(json);
});

test('an empty paper is sound and can be stored', () => {
  const empty = emptyPaper({ lang: 'it', series: 'Documenti' }, 'Titolo');
  expect(findProblems(empty)).toEqual([]);
  expect(readStoredPaper(writeStoredPaper(empty, [])).doc.eq(empty)).toBe(true);
});

test('there is a frozen paper of every version, and each can be read', () => {
  const folder = new URL('../../fixtures/stored-papers/', import.meta.url);
  const names = readdirSync(folder).sort();
  expect(names).toEqual(Array.from({ length: currentVersion }, (_, i) => `v${i + 1}.json`));
  for (const name of names) {
    const { doc: read, sources: items } = readStoredPaper(
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(read.textContent).toContain('Harbour');
    expect(items.map((item) => item.id)).toEqual(['rossi2019']);
    expect(findProblems(read)).toEqual([]);
  }
});

describe('what can be mended is mended', () => {
  test('structure', () => {
    const broken = doc(p('a', fn('1'), fn('1')), note('2', p('x')));
    expect(findProblems(readStoredPaper(writeStoredPaper(broken, [])).doc)).toEqual([]);
  });
  test('data of the paper goes to extra where it does not fit', () => {
    const json = writeStoredPaper(paper({ lang: 'it' }, p('a')), []) as unknown as {
      doc: { attrs: { meta: Record<string, unknown> } };
    };
    json.doc.attrs.meta = { lang: 'it', number: 7, extra: { old: true } };
    expect(readStoredPaper(json).doc.attrs.meta).toEqual({ lang: 'it', extra: { old: true, number: 7 } });
  });
  test('of the rules of notes only those go to extra that do not fit', () => {
    const read = (meta: object): unknown => {
      const json = writeStoredPaper(paper({}, p('a')), []) as unknown as { doc: { attrs: { meta: object } } };
      json.doc.attrs.meta = meta;
      return readStoredPaper(json).doc.attrs.meta;
    };
    const rules = { ibid: false, fullAfter: 20, later: 'cit-note', separator: ' – ' };
    expect(read({ rules })).toEqual({ rules });
    const wrong = { ibidWithin: 0, later: 'op. cit.', colour: 'red' };
    const mended = { rules: { ibid: false }, extra: { rules: wrong } };
    expect(read({ rules: { ibid: false, ...wrong } })).toEqual(mended);
    expect(read(mended)).toEqual(mended);
    expect(read({ rules: { ibidWithin: 0 }, extra: { rules: { colour: 'red' }, old: 1 } })).toEqual({
      extra: { rules: { colour: 'red', ibidWithin: 0 }, old: 1 },
    });
    expect(read({ rules: [1] })).toEqual({ extra: { rules: [1] } });
  });
});

describe('what can not be read is refused with a reason', () => {
  test.each([
    ['nothing', null, /not a paper/],
    ['a list', [], /not a paper/],
    ['another format', { format: 'other' }, /not a paper/],
    ['no version', { ...stored(), schemaVersion: 'one' }, /which version/],
    ['a newer version', { ...stored(), schemaVersion: currentVersion + 1 }, /newer version of Ibid/],
    ['no document', { ...stored(), doc: undefined }, /no document/],
    ['an unknown node', { ...stored(), doc: { type: 'doc', content: [{ type: 'page' }] } }, /page/],
    ['a part of a document', { ...stored(), doc: doc(p('a')).child(1).toJSON() }, /can't be read/],
    ['a wrong order of parts', { ...stored(), doc: { type: 'doc', content: [] } }, /can't be read/],
    ['no sources', { ...stored(), sources: undefined }, /sources/],
    ['a source without type', { ...stored(), sources: [{ id: 'k' }] }, /source 1/],
  ])('%s', (_, json, reason) => {
    const error = failure(json);
    expect(error.code).toBe('bad-file');
    expect(error.message).toMatch(reason);
  });

  test('a link that would run a script', () => {
    const json = JSON.stringify(stored()).replace(
      '"text":"a"',
      '"text":"a","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]',
    );
    expect(failure(JSON.parse(json)).message).toMatch(/http/);
  });

  test('depth that would overflow the stack', () => {
    let deep: unknown = { type: 'paragraph' };
    for (let i = 0; i < 100_000; i++) deep = { type: 'blockquote', content: [deep] };
    expect(failure({ ...stored(), doc: deep }).message).toMatch(/nested too deeply/);
  });

  test('a cell that claims to be as wide as the world', () => {
    const cell = { type: 'table_cell', attrs: { colspan: 1e9 }, content: [{ type: 'paragraph' }] };
    const table = {
      type: 'table_block',
      content: [
        { type: 'caption' },
        { type: 'table', content: [{ type: 'table_row', content: [cell] }] },
        { type: 'source_line' },
      ],
    };
    const json = stored();
    const document = json.doc as { content: { content: unknown[] }[] };
    document.content[1]!.content.push(table);
    expect(failure(json).code).toBe('bad-file');
  });
});
