import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attachmentLimits } from '#shared/attachments/limits.ts';
import { asAttachmentId, asSourceId, type SourceId } from '#shared/ids.ts';
import {
  attachmentFiles,
  filesFolder,
  hashOf,
} from '../../../electron/library/attachments/attachment-files.ts';
import { removedKept } from '../../../electron/library/attachments/attachments.ts';
import { mediaTypeOf } from '../../../electron/library/attachments/media-type.ts';
import type { Library } from '../../../electron/library/index.ts';
import { files } from '../../fixtures/attachments/files.ts';
import { open, tempFolder } from './temp.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const sourceNamed = (library: Library, id: string, title = id): SourceId =>
  library.sources.add({ id, type: 'book', title }).id;
const start = (path = join(tempFolder(), 'library.ibidlib')) => {
  const clock = { time: Date.UTC(2026, 10, 18) };
  const options = { now: () => new Date(clock.time), backUpDaily: false };
  const library = open(path, options);
  return {
    library,
    path,
    again: () => open(path, options),
    wait: (ms: number): void => {
      clock.time += ms;
    },
    id: sourceNamed(library, 'marrone2020'),
  };
};
const onDisk = (path: string): string[] =>
  readdirSync(filesFolder(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const names = (library: Library, ...ids: SourceId[]): string[] =>
  library.attachments.list(ids).map(({ name }) => name);

test.each([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['text', 'text/plain'],
  ['html', 'text/html'],
  ['bytes', 'application/octet-stream'],
] as const)('%s is known by its bytes', (kind, type) => {
  expect(mediaTypeOf(files[kind])).toBe(type);
});

test.each([
  [Buffer.from('\n<!-- x -->\n<HTML lang=en><p>caf\xe9', 'latin1'), 'text/html'],
  [Buffer.from('\ufeffWords'), 'text/plain'],
  [Buffer.from('caf\xe9', 'latin1'), 'application/octet-stream'],
  [Buffer.alloc(0), 'application/octet-stream'],
  [Buffer.from('GIF89a\x01\x00'), 'image/gif'],
  [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
])('%j is %s', (bytes, type) => {
  expect(mediaTypeOf(bytes)).toBe(type);
});

describe('a file at a source', () => {
  test('is kept by what it holds, and given back', () => {
    const { library, path, again, id } = start();
    const added = library.attachments.add(id, 'A study.pdf', files.pdf);
    expect(added).toMatchObject({
      sourceId: id,
      name: 'A study.pdf',
      mediaType: 'application/pdf',
      size: files.pdf.length,
      sha256: hashOf(files.pdf),
      isMissing: false,
    });
    expect(onDisk(path)).toEqual([hashOf(files.pdf)]);
    library.close();
    const later = again();
    expect(later.attachments.list([id])).toEqual([added]);
    expect(later.attachments.read(added.id).bytes).toEqual(files.pdf);
  });

  test('is one attachment however often it is added, and one file at all sources', () => {
    const { library, path, id } = start();
    const other = sourceNamed(library, 'other');
    const added = library.attachments.add(id, 'a.pdf', files.pdf);
    const before = statSync(join(filesFolder(path), added.sha256.slice(0, 2), added.sha256)).ino;
    expect(library.attachments.add(id, 'b.pdf', files.pdf)).toEqual(added);
    expect(library.attachments.add(other, 'b.pdf', files.pdf).id).not.toBe(added.id);
    expect(onDisk(path)).toEqual([added.sha256]);
    expect(statSync(join(filesFolder(path), added.sha256.slice(0, 2), added.sha256)).ino).toBe(before);
  });

  test('can be renamed, removed, put back, and added again', () => {
    const { library, id } = start();
    const first = library.attachments.add(id, 'a.pdf', files.pdf);
    const second = library.attachments.add(id, 'b.txt', files.text);
    expect(library.attachments.rename(second.id, '../c\n.txt').source).toBe(id);
    expect(names(library, id)).toEqual(['a.pdf', 'c .txt']);
    const { act } = library.attachments.remove(first.id);
    expect(names(library, id)).toEqual(['c .txt']);
    for (const again of [
      () => library.attachments.remove(first.id),
      () => library.attachments.read(first.id),
      () => library.attachments.rename(first.id, 'x'),
      () => library.attachments.remove(asAttachmentId('x'.repeat(16))),
    ])
      expect(again).toThrow(code('not-found'));
    library.acts.undo(act!);
    expect(names(library, id)).toEqual(['a.pdf', 'c .txt']);
    library.attachments.remove(first.id);
    expect(library.attachments.add(id, 'new.pdf', files.pdf).id).toBe(first.id);
  });

  test('that is too large, one too many, or of no source is refused', () => {
    const { library, path, id } = start();
    expect(() => library.attachments.add(id, 'a', new Uint8Array(attachmentLimits.bytes + 1))).toThrow(
      code('too-large'),
    );
    expect(() => library.attachments.add(asSourceId('none'), 'a', files.pdf)).toThrow(code('not-found'));
    expect(() => onDisk(path)).toThrow('ENOENT');
    const added = Array.from({ length: attachmentLimits.atSource }, (_, n) =>
      library.attachments.add(id, 'a', Buffer.from(`file ${n}`)),
    );
    expect(() => library.attachments.add(id, 'a', files.pdf)).toThrow(code('too-large'));
    expect(library.attachments.add(id, 'a', Buffer.from('file 3')).id).toBe(added[3]!.id);
    library.attachments.remove(added[0]!.id);
    library.attachments.add(id, 'a', files.pdf);
  });
});

describe('a file that is gone or damaged', () => {
  test.each<[string, (file: string) => void]>([
    ['gone', (file) => rmSync(file)],
    ['cut off', (file) => writeFileSync(file, files.pdf.subarray(0, 20))],
    ['of the same size', (file) => writeFileSync(file, files.pdf.toString().replace('Catalog', 'Cutalog'))],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('%s: is told of, and does no other harm', (kind, harm) => {
    const { library, path, again, id } = start();
    const { id: attachment, sha256 } = library.attachments.add(id, 'a.pdf', files.pdf);
    library.close();
    harm(join(filesFolder(path), sha256.slice(0, 2), sha256));
    const later = again();
    expect(later.attachments.list([id])).toMatchObject([{ id: attachment, isMissing: true }]);
    expect(later.attachments.read(attachment).bytes).toBeNull();
    if (kind === 'a folder') return;
    expect(later.attachments.add(id, 'a.pdf', files.pdf)).toMatchObject({ id: attachment, isMissing: false });
    expect(later.attachments.read(attachment).bytes).toEqual(files.pdf);
  });

  test('a process that ends between the file and its row leaves a sound library', () => {
    const { library, path, again, id } = start();
    library.attachments.add(id, 'b.txt', files.text);
    library.close();
    // What such a process leaves: the whole file without a row, or a part of it under another name.
    attachmentFiles(filesFolder(path)).put(hashOf(files.pdf), files.pdf);
    writeFileSync(join(filesFolder(path), '.half.tmp'), 'half');
    const later = again();
    expect(names(later, id)).toEqual(['b.txt']);
    expect(later.attachments.sweep()).toBe(0);
    const added = later.attachments.add(id, 'a.pdf', files.pdf);
    expect(later.attachments.read(added.id).bytes).toEqual(files.pdf);
  });
});

describe('what was removed', () => {
  test('goes 30 days later, with its file if nothing else names it', () => {
    const { library, path, id, wait } = start();
    const other = sourceNamed(library, 'other');
    const shared = library.attachments.add(id, 'a.pdf', files.pdf);
    const alone = library.attachments.add(id, 'b.txt', files.text);
    library.attachments.add(other, 'a.pdf', files.pdf);
    library.attachments.remove(shared.id);
    const { act } = library.attachments.remove(alone.id);
    wait(removedKept - 1000);
    expect(library.attachments.sweep()).toBe(0);
    wait(2000);
    expect(library.attachments.sweep()).toBe(1);
    expect(library.acts.undo(act!)).toMatchObject({ act: null, kept: [{ belongings: ['files'] }] });
    expect(onDisk(path)).toEqual([shared.sha256]);
    expect(library.attachments.list([other])).toMatchObject([{ isMissing: false }]);
  });

  test('a file that the library never named is left alone', () => {
    const { library, path, wait } = start();
    attachmentFiles(filesFolder(path)).put(hashOf(files.pdf), files.pdf);
    wait(10 * removedKept);
    expect(library.attachments.sweep()).toBe(0);
    expect(onDisk(path)).toEqual([hashOf(files.pdf)]);
  });
});

describe('when its source', () => {
  test('is deleted and comes back as it was, it is there again', () => {
    const { library, id } = start();
    library.attachments.add(id, 'a.pdf', files.pdf);
    const removed = library.attachments.add(id, 'b.txt', files.text);
    const { act } = library.attachments.remove(removed.id);
    const { csl } = library.sources.get(id);
    library.sources.remove(id);
    expect(names(library, id)).toEqual([]);
    library.sources.add(csl);
    expect(names(library, id)).toEqual(['a.pdf']);
    library.acts.undo(act!);
    expect(names(library, id)).toEqual(['a.pdf', 'b.txt']);
  });

  test('is deleted, another source with its id does not have it', () => {
    const { library, id } = start();
    const first = library.attachments.add(id, 'a.pdf', files.pdf);
    library.sources.remove(id);
    sourceNamed(library, id, 'Another work');
    expect(names(library, id)).toEqual([]);
    expect(() => library.attachments.read(first.id)).toThrow(code('not-found'));
    expect(library.attachments.add(id, 'own.pdf', files.pdf).name).toBe('own.pdf');
  });

  test('is replaced, it moves to the other, once', () => {
    const { library, id, path } = start();
    const other = sourceNamed(library, 'other');
    const [first] = [
      library.attachments.add(id, 'a.pdf', files.pdf),
      library.attachments.add(id, 'b.txt', files.text),
    ];
    const same = library.attachments.add(other, 'there.txt', files.text);
    library.attachments.remove(same.id);
    library.sources.replace(id, other);
    expect(names(library, other)).toEqual(['a.pdf', 'there.txt']);
    expect(library.attachments.list([other])[0]!.id).toBe(first.id);
    expect(readFileSync(join(filesFolder(path), first.sha256.slice(0, 2), first.sha256))).toEqual(files.pdf);
  });
});

test('a library that can only be read shows its files and takes none', () => {
  const { library, path, id } = start();
  const { id: attachment } = library.attachments.add(id, 'a.pdf', files.pdf);
  library.close();
  const reading = open(path, { readOnly: true });
  expect(reading.attachments.read(attachment).bytes).toEqual(files.pdf);
  for (const write of [
    () => reading.attachments.add(id, 'b', files.text),
    () => reading.attachments.remove(attachment),
  ])
    expect(write).toThrow(code('read-only'));
  expect(onDisk(path)).toHaveLength(1);
});

test('two libraries in a folder never share a folder of files', () => {
  const paths = ['library.ibidlib', 'library.db', 'library'].map((name) => filesFolder(join('/a', name)));
  expect(new Set(paths).size).toBe(3);
});
