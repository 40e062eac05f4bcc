import { FileText, Globe } from 'lucide-react';
import { describe, expect, test } from 'vitest';
import type { Attachment } from '#shared/contract/attachments.ts';
import { asAttachmentId, asSourceId } from '#shared/ids.ts';
import { nameWords } from '#shared/sources/labels.ts';
import { attachedToSources } from '../../../renderer/features/export/attached-to-sources.ts';
import { mediaIcon } from '../../../renderer/ui/media-icon.ts';

const file = (source: string, name: string): Attachment => ({
  id: asAttachmentId(name),
  sourceId: asSourceId(source),
  name,
  mediaType: 'application/pdf',
  size: 1,
  sha256: '',
  addedAt: '',
  isMissing: false,
  text: 'read',
});
const words = { names: nameWords.en, untitled: 'Untitled source' };

describe('the files a paper may take along', () => {
  test('stand under their sources, in the order in which these are cited first', () => {
    const kern = {
      id: 'kern',
      type: 'book',
      title: 'Tides of <i>the</i> north',
      author: [{ family: 'Kern' }],
      issued: { 'date-parts': [[2019]] },
    };
    const groups = attachedToSources(
      [file('kern', 'a'), file('dunn', 'b'), file('kern', 'c')],
      [kern],
      words,
    );
    expect(groups.map(({ source, files }) => [source, files.map(({ name }) => name)])).toEqual([
      ['Kern 2019, Tides of the north', ['a', 'c']],
      ['Untitled source', ['b']],
    ]);
  });

  test('a source without names or title is called untitled', () => {
    const groups = attachedToSources([file('bare', 'a')], [{ id: 'bare', type: 'book' }], words);
    expect(groups[0]?.source).toBe('Untitled source');
  });
});

test('a file of a kind that is not known is told by the ending of its name', () => {
  expect(mediaIcon({ mediaType: 'text/html', name: 'page' })).toBe(Globe);
  expect(mediaIcon({ mediaType: 'application/octet-stream', name: 'Draft.DOCX' })).toBe(FileText);
  expect(mediaIcon({ mediaType: 'application/octet-stream', name: 'pdf' })).not.toBe(FileText);
});
