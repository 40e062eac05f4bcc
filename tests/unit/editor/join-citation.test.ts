import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CitationItem } from '#shared/citations/citation.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { asCitationId, asSourceId } from '#shared/ids.ts';
import { joinCitation } from '../../../renderer/editor/commands/citations.ts';
import { cite, doc, fn, note, p } from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const items = (...ids: string[]): CitationItem[] => ids.map((id) => ({ sourceId: asSourceId(id) }));

test('sources that join a citation stand behind those it has, each once, in one step to undo', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 }),
      fc.option(fc.constantFrom('4', '12'), { nil: undefined }),
      (ids, locator) => {
        const before = doc(
          p('Text<a>', fn('n')),
          note('n', p('See ', cite('a', locator === undefined ? {} : { locator }), '.')),
        );
        const [citation] = placeCitations(before);
        const added = [...new Set(ids)];
        const join = joinCitation(citation!.citationId, items(...added));
        const isNew = (id: string): boolean => id !== 'a' || locator !== undefined;
        if (!added.some(isNew)) {
          expect(run(stateOf(before), join)).toBe(null);
          return;
        }
        const [after] = placeCitations(obeys(before, join).doc);
        expect(after?.items).toEqual([...citation!.items, ...items(...added.filter(isNew))]);
      },
    ),
  );
});

test('a citation that is not there can’t be joined', () => {
  expect(run(stateOf(doc(p('Text<a>'))), joinCitation(asCitationId('gone'), items('a')))).toBe(null);
});
