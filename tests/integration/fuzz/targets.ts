import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readStyle } from '#shared/citations/styles/added/read-style.ts';
import { StyleError } from '#shared/citations/styles/added/style-problems.ts';
import { cslItemSchema } from '#shared/contract/csl-item-schema.ts';
import { findProblems } from '#shared/document/problems.ts';
import { pictureFacts } from '#shared/pictures/picture-kind.ts';
import { IbidError } from '#shared/result.ts';
import { writePackage } from '../../../electron/export/package.ts';
import { readPaper } from '../../../electron/host/paper-files.ts';
import { readPaperNotes } from '../../../electron/host/read-paper-notes.ts';
import { importZotero } from '../../../electron/host/zotero-import.ts';
import { readCapture } from '../../../electron/import/capture/index.ts';
import { captureKind } from '../../../electron/import/capture/kind.ts';
import { importFile } from '../../../electron/import/index.ts';
import { readPastedText } from '../../../electron/import/pasted-text.ts';
import { fileText } from '../../../electron/import/texts/file-text.ts';
import { mediaTypeOf } from '../../../electron/library/attachments/media-type.ts';
import { type Library, openLibrary } from '../../../electron/library/index.ts';
import { cite, doc, fn, note, p } from '../../builders/document.ts';
import { column, pdfOf } from '../../builders/pdf.ts';
import { gifBytes, jpegHead, pngBytes } from '../../fixtures/docx/pictures.ts';
import { writeZoteroFolder } from '../../fixtures/zotero/data-folder.ts';
import { expectSound } from '../../unit/import/hostile/harmless.ts';
import { fileOf, samples } from '../../unit/import/hostile/samples.ts';

const now = new Date(Date.UTC(2026, 0, 2));
const notes =
  'See Ada Rossi, “Canals of the North”, in Water, Vol. 4, No. 2 (May 2009), p. 3-9, https://example.org/a; Bruno Neri, Locks, London, Forum, 1998, p. 12; Ibid., p. 4. Reuters, “Ships wait”, 13 May 2009.';

/** A reader of what comes from outside, with sound files of its kind. */
export type Target = {
  name: string;
  samples: readonly Uint8Array[];
  /** Reads a file. @throws whatever is no refusal in words, or breaks a law of the reader */
  read(bytes: Uint8Array): Promise<void>;
};

/** Runs a reader that may refuse in words and in no other way. */
const refusing = async (read: () => Promise<void>): Promise<void> => {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    // A sentence, and not what a parser says to programmers.
    if (!/[A-Z].{10}/s.test(error.message)) throw new Error(`refused without words: ${error.message}`);
  }
};

const fixture = (path: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
const fixtures = (folder: string, ending: RegExp): Uint8Array[] =>
  readdirSync(new URL(`../../fixtures/${folder}`, import.meta.url))
    .filter((name) => ending.test(name))
    .map((name) => fixture(`${folder}/${name}`));

const sources = (name: string, all: readonly Uint8Array[], file = name): Target => ({
  name,
  samples: all,
  read: (bytes) => refusing(async () => expectSound(await importFile({ name: `a.${file}`, bytes }))),
});

const bytesOf = (format: string): Uint8Array => fileOf(samples.find((one) => one.format === format)!).bytes;

/** A file in a zip with one of its parts changed in place of the zip, so that the reader gets to see it. */
const inside = (name: string, whole: Uint8Array, part: string, read: Target['read']): Target => {
  const parts = unzipSync(whole);
  return {
    name: `${name} ${part}`,
    samples: [parts[part]!],
    read: (bytes) => read(zipSync({ ...parts, [part]: bytes })),
  };
};

const docx = bytesOf('docx');
const odtContent = strToU8(
  '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><text:p>As <text:reference-mark-start text:name="ZOTERO_ITEM CSL_CITATION {&quot;citationItems&quot;:[{&quot;id&quot;:1,&quot;itemData&quot;:{&quot;type&quot;:&quot;book&quot;,&quot;title&quot;:&quot;One&quot;,&quot;note&quot;:&quot;Original Date: 1934&quot;}}]} RND1"/>One<text:reference-mark-end text:name="x"/><text:bibliography-mark text:bibliography-type="article" text:identifier="b" text:author="Rossi, Ada; Neri, B." text:title="Two" text:year="2009">b</text:bibliography-mark></text:p></office:body></office:document-content>',
);
const odt = zipSync({ 'content.xml': odtContent });
const readPapers = (file: string): Target['read'] => sources(file, [], file).read;

const paper = doc(p('Words ', fn('n1'), ' and ', cite('k')), note('n1', p('See ', cite('k'))));
const ibid = writePackage(paper, [{ id: 'k', type: 'book', title: 'Canals' }]);
const readIbid: Target['read'] = (bytes) =>
  refusing(async () => {
    const { doc: read, sources: items } = await readPaper('a.ibid', bytes, async () => null);
    read.check();
    if (findProblems(read).length > 0) throw new Error('a paper with problems was taken');
    for (const item of items) cslItemSchema.parse(item);
  });
const markdown =
  '---\ntitle: Ferries *and* frontiers\nlang: en-GB\nauthor:\n- name: Ada Marsh\nabstract: |\n  Short.\n---\n\n# The crossing {#sec}\n\nA ferry^[Inline [@kern2019, p. 3].] is a **moving** frontier.[^1] See [Section](#sec){.section-ref}.\n\n| Port | Fee |\n|------|-----|\n| One  | 3   |\n\n::: {.box}\nWords\n:::\n\n![A](data:image/png;base64,AAAA){width=50%}\n\n[^1]: Note with [@kern2019; see also @neri, ch. 2].\n';

const captures = (name: string, all: readonly Uint8Array[]): Target => ({
  name: `capture ${name}`,
  samples: all,
  read: (bytes) =>
    refusing(async () => {
      const kind = captureKind(`a.${name}`, bytes);
      if (kind === null) return;
      const { csl } = await readCapture({ kind, name: `a.${name}`, bytes: Uint8Array.from(bytes) }, now);
      cslItemSchema.parse({ ...csl, id: 'a' });
      if (/^\s*(javascript|data|vbscript|file):/i.test(csl.URL ?? '')) throw new Error(`URL: ${csl.URL}`);
    }),
});

const pdf = pdfOf([
  { texts: column(72, 760, ['Canals freeze over', 'By Ada Rossi', '13 May 2009', 'Ships did not pass.']) },
  { texts: column(72, 760, ['A second page of words.']) },
]);

const style = strToU8(
  '<?xml version="1.0" encoding="utf-8"?><style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>S</title><id>http://example.org/s</id><updated>2020-01-01T00:00:00+00:00</updated></info><macro name="a"><names variable="author"><name and="text"/></names></macro><citation><layout suffix="."><text macro="a" suffix=", "/><text variable="title" font-style="italic"/><choose><if variable="locator"><text variable="locator"/></if><else><date variable="issued"><date-part name="year"/></date></else></choose></layout></citation></style>',
);

/** Runs in a folder of its own that is gone afterwards. */
const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-fuzz-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const withLibrary = async (path: string, work: (library: Library) => Promise<void>): Promise<void> => {
  const library = openLibrary(path, { backUpDaily: false });
  try {
    await work(library);
  } finally {
    library.close();
  }
};

const made = mkdtempSync(join(tmpdir(), 'ibid-fuzz-made-'));
process.on('exit', () => rmSync(made, { recursive: true, force: true }));
writeZoteroFolder(made, {
  collections: [
    { id: 10, name: 'Projects' },
    { id: 12, name: 'Canals', parent: 10 },
  ],
  groups: [{ library: 5, name: 'Water Group' }],
  savedSearches: [{ name: 'S', conditions: [['tag', 'is', 'water']] }],
  tagColours: { water: '#2EA8E5' },
  items: ['One', 'Two', 'Three'].map((title, index) => ({
    key: `AAAA234${index}`,
    type: 'journalArticle',
    fields: {
      title,
      publicationTitle: 'Water',
      date: '2009-05-13 May 13, 2009',
      extra: `Citation Key: k${index}`,
    },
    people: [{ role: 'author', first: 'Ada', last: 'Rossi' }],
    tags: ['water'],
    collections: [12],
    notes: ['<p>First &amp; <b>best</b></p>'],
    attached: [
      {
        key: `FILE000${index}`,
        mode: 0,
        path: 'storage:a.pdf',
        annotations: [{ type: 1, text: 'No ships passed.', comment: 'Really?', page: '12', sort: '00001' }],
      },
    ],
  })),
});
const zoteroFile = readFileSync(join(made, 'zotero.sqlite'));
const libraryFile = await (async () => {
  const path = join(made, 'library.db');
  await withLibrary(path, async (library) => {
    library.sources.importWhole([
      { item: { id: 'k', type: 'book', title: 'Canals', author: [{ family: 'Rossi' }] }, tags: ['water'] },
    ]);
  });
  return readFileSync(path);
})();
const quiet = { step: async () => undefined, signal: new AbortController().signal };

export const targets: readonly Target[] = [
  sources('bib', [bytesOf('bibtex'), fixture('import/mixed.bib')]),
  sources('ris', [bytesOf('ris'), fixture('import/mixed.ris')]),
  sources('json', [bytesOf('csl-json'), fixture('citations/every-type.json').subarray(0, 30_000)]),
  sources('xml', [bytesOf('endnote-xml'), fixture('import/endnote.xml')]),
  sources('enw', [bytesOf('enw'), fixture('import/library.enw'), fixture('import/refer.txt')]),
  sources('rdf', [bytesOf('zotero-rdf'), fixture('import/zotero.rdf')]),
  sources('mods', [bytesOf('mods'), fixture('import/collection.mods')]),
  sources('nbib', [bytesOf('nbib'), fixture('import/pubmed.nbib')]),
  sources('ciw', [bytesOf('wos')]),
  sources('refworks', [bytesOf('refworks')]),
  sources('csv', [bytesOf('csv')]),
  sources('docx', [docx]),
  sources('odt', [odt]),
  inside('docx', docx, 'word/document.xml', readPapers('docx')),
  inside('odt', odt, 'content.xml', readPapers('odt')),
  {
    name: 'pasted',
    samples: [bytesOf('bibtex'), strToU8('https://doi.org/10.1000/x'), strToU8('https://example.org/a?b=c')],
    read: (bytes) =>
      refusing(async () => {
        for (const item of (await readPastedText(strFromU8(bytes), now)).items) cslItemSchema.parse(item);
      }),
  },
  {
    name: 'notes',
    samples: [strToU8(notes)],
    read: async (bytes) => {
      const text = strFromU8(bytes).slice(0, 200_000);
      const note = {
        text,
        italic: [[0, Math.min(9, text.length)] as [number, number]],
        number: 1,
        cited: [],
        isContext: false,
      };
      const { sources: read } = await readPaperNotes(
        { notes: [note, { ...note, number: 2 }], known: [] },
        [],
      );
      for (const { item } of read) cslItemSchema.parse(item);
    },
  },
  {
    name: 'markdown',
    samples: [strToU8(markdown), fixture('host/paper.md')],
    read: (bytes) =>
      refusing(async () => {
        const read = await readPaper('a.md', bytes, async () => null);
        read.doc.check();
        if (findProblems(read.doc).length > 0) throw new Error('a paper with problems was taken');
      }),
  },
  { name: 'ibid', samples: [ibid], read: readIbid },
  inside('ibid', ibid, 'paper.json', readIbid),
  inside('ibid', ibid, 'manifest.json', readIbid),
  captures('html', fixtures('capture', /\.html$/)),
  captures('mhtml', fixtures('capture', /\.mhtml$/)),
  captures('txt', fixtures('capture', /\.txt$/)),
  captures('pdf', [pdf, fixture('texts/letters.pdf')]),
  {
    name: 'file text',
    samples: [pdf, fixture('texts/locked.pdf'), fixture('capture/journal.html')],
    read: async (bytes) => {
      const { text } = await fileText(Uint8Array.from(bytes), mediaTypeOf(bytes));
      if (typeof text !== 'string') throw new Error('no text');
    },
  },
  {
    name: 'picture',
    samples: [pngBytes(2, 2), gifBytes(), jpegHead()],
    read: async (bytes) => void pictureFacts(bytes),
  },
  {
    name: 'style',
    samples: [style],
    read: async (bytes) => {
      try {
        await readStyle(strFromU8(bytes), async () => null);
      } catch (error) {
        if (!(error instanceof StyleError)) throw error;
      }
    },
  },
  {
    name: 'zotero.sqlite',
    samples: [zoteroFile],
    read: (bytes) =>
      refusing(() =>
        inFolder(async (folder) => {
          writeFileSync(join(folder, 'zotero.sqlite'), bytes);
          await withLibrary(join(folder, 'library.db'), async (library) => {
            const parts = [{ library: 1, collections: null }];
            const read = importZotero(library, folder, { parts, files: true }, quiet);
            await read.catch((error: unknown) => {
              if (library.sources.all().length > 0) throw new Error('half of it was written');
              throw error;
            });
            for (const item of library.sources.all()) cslItemSchema.parse(item);
          });
        }),
      ),
  },
  {
    name: 'library',
    samples: [libraryFile],
    read: (bytes) =>
      refusing(() =>
        inFolder(async (folder) => {
          writeFileSync(join(folder, 'library.db'), bytes);
          await withLibrary(join(folder, 'library.db'), async (library) => {
            library.sources.all();
            library.organising.shelves.list();
          });
        }),
      ),
  },
];
