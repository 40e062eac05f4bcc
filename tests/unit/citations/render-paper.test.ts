import { describe, expect, it } from 'vitest';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { renderPaper } from '#shared/citations/render-paper.ts';
import { schema } from '#shared/document/schema.ts';
import { asCitationId, asSourceId } from '#shared/ids.ts';
import { printing } from '../../builders/printing.ts';
import { inline } from './notes.ts';

const cite = (id: string, sourceId: string, more: Partial<CitationItem> = {}) =>
  schema.node('citation', { id, items: [{ ...more, sourceId: asSourceId(sourceId) }] });
const text = (words: string) => schema.text(words);
const mark = (id: string) => schema.node('footnote', { id });
const note = (id: string, ...content: Parameters<typeof schema.node>[2][]) =>
  schema.node('note', { id }, [schema.node('paragraph', null, content as never)]);

const law: CslItem = {
  id: 'law',
  type: 'legislation',
  jurisdiction: 'Italy',
  genre: 'Law',
  number: '25',
  title: 'Norme sui porti',
  issued: { 'date-parts': [[1997, 2, 18]] },
};

describe('a whole paper', () => {
  const empty = (name: string) => schema.node(name);
  const doc = schema.node('doc', null, [
    schema.node('front', null, [
      empty('title'),
      empty('subtitle'),
      schema.node('abstract', null, [empty('paragraph')]),
      empty('keywords'),
      schema.node('about', null, [empty('paragraph')]),
    ]),
    schema.node('body', null, [
      schema.node('paragraph', null, [text('Ports.'), mark('n1'), text(' Ships.'), mark('n2'), mark('n3')]),
    ]),
    schema.node('notes', null, [
      note('n1', text('On ports see '), cite('c1', 'law')),
      note('n2', cite('c2', 'law', { locator: '4', label: 'article-locator' })),
      note('n3', text('It says so. '), cite('c3', 'gone'), text('. Prose.')),
    ]),
  ]);
  const print = (lang: string) => {
    const printed = renderPaper(doc, (id) => (id === 'law' ? law : undefined), printing('iai', lang));
    return ['c1', 'c2', 'c3'].map((id) => inline(printed.get(asCitationId(id)) ?? []));
  };

  it('prints each citation where it stands', () => {
    expect(print('en-GB')).toEqual([
      'Italy, Law No. 25 of 18 February 1997: *Norme sui porti*.',
      'Ibid., Art. 4.',
      '**[missing source: gone]**',
    ]);
  });

  it('prints by the rules of notes that the paper carries', () => {
    const withRules = doc.type.create({ meta: { rules: { ibid: false, later: 'cit-note' } } }, doc.content);
    const ofRules = renderPaper(withRules, (id) => (id === 'law' ? law : undefined), printing());
    expect(inline(ofRules.get(asCitationId('c2')) ?? [])).toBe(
      'Italy, Law No. 25 of 18 February 1997, cit. (n 1), Art. 4.',
    );
  });

  it('prints in the language of the paper', () => {
    expect(print('it')[0]).toBe('Italia, Legge n. 25 del 18 febbraio 1997: *Norme sui porti*.');
  });
});
