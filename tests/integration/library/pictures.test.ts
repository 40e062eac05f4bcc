import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { schema } from '#shared/document/schema.ts';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';
import type { PaperId } from '#shared/ids.ts';
import { pictureAddress, pictureLimits } from '#shared/pictures/picture-address.ts';
import { connect } from '../../../electron/library/db.ts';
import type { Library } from '../../../electron/library/index.ts';
import { unusedKept } from '../../../electron/library/papers/picture-store.ts';
import { dataAddress, gifBytes, pngBytes } from '../../fixtures/docx/pictures.ts';
import { paperCiting } from './papers-builder.ts';
import { open, tempFolder } from './temp.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const red = pngBytes(4, 3);
const wide = pngBytes(9, 2);
const svg = 'data:image/svg+xml;base64,PHN2Zy8+';

/** A paper with a figure for each address. */
const withFigures = (...sources: string[]): Node => {
  const { figure, caption, image, source_line } = schema.nodes;
  const doc = paperCiting('A paper');
  const figures = sources.map((src) =>
    figure.create(null, [
      caption.create(),
      image.create({ src, alt: 'bars', width: 50 }),
      source_line.create(),
    ]),
  );
  const body = doc.child(1);
  return doc.copy(
    doc.content.replaceChild(
      1,
      body.copy(body.content.append(schema.nodes.body.create(null, figures).content)),
    ),
  );
};
const sourcesOf = (doc: unknown): string[] => {
  const found: string[] = [];
  schema.nodeFromJSON(doc).descendants((node) => {
    if (node.type === schema.nodes.image) found.push(String(node.attrs.src));
  });
  return found;
};
const withClock = (path = `${tempFolder()}/library.db`) => {
  const clock = { time: Date.UTC(2026, 10, 18) };
  const library = open(path, { now: () => new Date(clock.time), backUpDaily: false });
  const wait = (ms: number): void => {
    clock.time += ms;
  };
  return { library, path, wait };
};
const save = (library: Library, id: PaperId, doc: Node): void => {
  const { revision } = library.papers.open(id);
  library.papers.save(id, doc.toJSON(), revision);
};
const shown = (library: Library, id: PaperId): string[] => sourcesOf(library.papers.open(id).doc);
/** A paper as an older version wrote it: its pictures stand in it. */
const oldPaper = (path: string, ...sources: string[]): void => {
  const { library, wait } = withClock(path);
  const { id } = library.papers.create('', 'en');
  save(library, id, paperCiting('Before'));
  wait(3_600_000);
  save(library, id, paperCiting('A paper'));
  library.versions.name(id, 'With pictures');
  library.close();
  const db = connect(path);
  const doc = JSON.stringify(withFigures(...sources));
  db.prepare('UPDATE paper_docs SET doc = ? WHERE paper_id = ?').run(doc, id);
  db.prepare('UPDATE papers SET pictures_moved = 0 WHERE id = ?').run(id);
  db.close();
};

describe('a picture', () => {
  test('is kept once, by what it holds', () => {
    const { library } = withClock();
    const kept = library.pictures.put(red);
    expect(kept).toEqual({ hash: hashOf(red), type: 'png', width: 4, height: 3 });
    expect(library.pictures.put(red)).toEqual(kept);
    expect(library.pictures.get(kept.hash)).toMatchObject({ ...kept, bytes: red });
    expect(library.pictures.get('0'.repeat(64))).toBeNull();
  });

  test.each([
    ['words', Buffer.from('<html>'), 'bad-file'],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'bad-file'],
    ['nothing', Buffer.alloc(0), 'bad-file'],
    ['a picture that claims a side no page has', pngBytes(1, 1).fill(0xff, 16, 18), 'too-large'],
    ['a file over the limit', Buffer.concat([red, Buffer.alloc(pictureLimits.bytes)]), 'too-large'],
  ])('is refused if it is %s', (_, bytes, expected) => {
    const { library } = withClock();
    expect(() => library.pictures.put(bytes)).toThrow(code(expected));
  });
});

describe('pictures that stand in a paper', () => {
  test('move to the library when it is saved, once for two that are the same', () => {
    const { library } = withClock();
    const { id } = library.papers.create('', 'en');
    save(library, id, withFigures(dataAddress('png', red), dataAddress('jpeg', red), svg, 'a/b.png', ''));
    const address = pictureAddress(hashOf(red));
    expect(shown(library, id)).toEqual([address, address, svg, 'a/b.png', '']);
    expect(library.pictures.get(hashOf(red))?.bytes).toEqual(red);
  });

  test('stay where they are if the library can’t keep them', () => {
    const { library } = withClock();
    const { id } = library.papers.create('', 'en');
    const kept = [
      'data:image/png;base64,AAAA',
      'data:image/png,%89PNG',
      'data:image/webp;base64,UklGRg==',
      `data:image/png;base64,${red.toString('base64').replaceAll('A', '%41')}`,
    ];
    save(library, id, withFigures(...kept));
    expect(shown(library, id)).toEqual(kept);
  });

  test('of an older version move when it is opened, and nothing else changes', () => {
    const { path } = withClock();
    oldPaper(path, dataAddress('png', red), svg);
    const first = withClock(path);
    const [row] = first.library.papers.list();
    const before = first.library.papers.list();
    const { revision } = first.library.papers.open(row!.id);
    expect(shown(first.library, row!.id)).toEqual([pictureAddress(hashOf(red)), svg]);
    expect(first.library.papers.list()).toEqual(before);
    expect(revision).toBe(3);
    expect(first.library.papers.movePictures()).toBe(false);
  });

  test('move out of versions without making or losing one', () => {
    const { library, path } = withClock();
    const { id } = library.papers.create('', 'en');
    save(library, id, withFigures(dataAddress('png', wide)));
    const version = library.versions.name(id, 'Mine');
    const moved = library.versions.open(id, version);
    library.close();
    // As if the version had been written with its picture in it.
    const db = connect(path);
    const text = JSON.stringify(withFigures(dataAddress('png', wide)));
    const part = hashOf(Buffer.from(text));
    const old = db.prepare('SELECT doc_hash FROM checkpoints').pluck().get();
    db.prepare('INSERT INTO checkpoint_parts VALUES (?, ?, ?)').run(id, part, deflateSync(text));
    db.prepare('UPDATE checkpoints SET doc_hash = ?').run(part);
    db.prepare('DELETE FROM checkpoint_parts WHERE hash = ?').run(old);
    db.exec('UPDATE papers SET pictures_moved = 0');
    db.close();
    const again = withClock(path);
    expect(again.library.papers.movePictures()).toBe(true);
    expect(again.library.papers.movePictures()).toBe(false);
    const opened = again.library.versions.open(id, version);
    expect(opened.doc.eq(moved.doc)).toBe(true);
    expect(again.library.versions.list(id)).toHaveLength(1);
    again.library.close();
    const after = connect(path);
    expect(after.prepare('SELECT doc_hash FROM checkpoints').pluck().get()).toBe(old);
    expect(after.prepare('SELECT count(*) FROM checkpoint_parts').pluck().get()).toBe(2);
    after.close();
  });
});

describe('a picture that nothing shows', () => {
  const swept = unusedKept + 1000;

  test('is deleted after a long time, not before', () => {
    const { library, wait } = withClock();
    library.pictures.put(red);
    wait(unusedKept - 1000);
    expect(library.pictures.sweep()).toBe(0);
    wait(2000);
    expect(library.pictures.sweep()).toBe(1);
    expect(library.pictures.get(hashOf(red))).toBeNull();
  });

  test('is kept as long after it has left its paper, for the undo history', () => {
    const { library, wait } = withClock();
    const { id } = library.papers.create('', 'en');
    save(library, id, withFigures(dataAddress('png', red)));
    wait(10 * swept);
    const { revision } = library.papers.open(id);
    library.papers.save(id, paperCiting('Without').toJSON(), revision);
    for (const { id: version } of library.versions.list(id)) library.versions.remove(id, version);
    expect(library.pictures.sweep()).toBe(0);
    expect(library.pictures.get(hashOf(red))).not.toBeNull();
  });

  test('is kept for a paper in the bin and for a version, and goes with them', () => {
    const { library, wait } = withClock();
    const paper = library.papers.add(writeStoredPaper(withFigures(dataAddress('png', red)), [])).id;
    const other = library.papers.add(writeStoredPaper(withFigures(dataAddress('png', wide)), [])).id;
    const copy = library.papers.duplicate([other], ' (copy)')[0]!;
    library.versions.name(other, 'With the picture');
    save(library, other, paperCiting('Without'));
    library.papers.remove([paper, copy]);
    wait(swept);
    expect(library.pictures.sweep()).toBe(0);
    library.papers.purge([paper, copy]);
    wait(2 * 86_400_000);
    library.papers.purge([]);
    expect(library.papers.bin()).toEqual([]);
    expect(library.pictures.sweep()).toBe(1);
    expect(library.pictures.get(hashOf(red))).toBeNull();
    expect(library.pictures.get(hashOf(wide))).not.toBeNull();
  });
});

test('pictures given along go to the library under their own hash, and a wrong name gives none', () => {
  const { library } = withClock();
  const named = pictureAddress(hashOf(red));
  const lying = pictureAddress('f'.repeat(64));
  const { id } = library.papers.add(
    writeStoredPaper(withFigures(named, lying, 'figures/a.gif'), []),
    new Map([
      [named, red],
      [lying, wide],
      ['figures/a.gif', gifBytes()],
    ]),
  );
  expect(shown(library, id)).toEqual([named, lying, pictureAddress(hashOf(gifBytes()))]);
  expect(library.pictures.get('f'.repeat(64))).toBeNull();
});
