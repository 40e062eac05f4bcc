import { Node } from 'prosemirror-model';
import type { CslItem } from '../citations/csl-item.ts';
import { cslItemSchema } from '../contract/csl-item-schema.ts';
import { type Said, say } from '../reports/said.ts';
import { IbidError } from '../result.ts';
import { checkPaperMeta, mendPaperMeta, type PaperMeta } from './paper-meta.ts';
import { repairedDocument } from './repair.ts';
import { schema } from './schema.ts';
import { currentVersion, migrate } from './stored-paper-steps.ts';

/** A paper as it is kept on disk: the document and its own copies of the sources it cites. */
export type StoredPaper = {
  format: 'ibid-paper';
  schemaVersion: number;
  doc: unknown;
  sources: CslItem[];
};

/** What a stored paper may be at most; far above any real one, so that a made-up file can't hang the app. */
export const storedPaperLimits = {
  /** Nested objects and lists. A quotation in a list in a note is about 30 deep. */
  depth: 200,
  /** Values of any kind in the JSON. */
  values: 5_000_000,
  /** Characters in all strings; images are held as data: addresses. */
  characters: 100_000_000,
  sources: 20_000,
} as const;

const bad = (what: Said): IbidError => new IbidError('bad-file', what);

/** Walks without recursion, so that depth can't break the walk itself. */
const checkSize = (json: unknown): void => {
  let values = 0;
  let characters = 0;
  const stack: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, depth } = next;
    if (++values > storedPaperLimits.values) throw bad(say('paper-too-many-parts'));
    if (typeof value === 'string') {
      characters += value.length;
      if (characters > storedPaperLimits.characters) throw new IbidError('too-large', say('paper-too-large'));
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= storedPaperLimits.depth) throw bad(say('paper-too-deep'));
      for (const inner of Object.values(value)) stack.push({ value: inner, depth: depth + 1 });
    }
  }
};

/**
 * Reads a stored paper of this or an older version: brings it to this version's form, checks it against the
 * schema, and mends its structure.
 * @throws IbidError 'bad-file' with what is wrong, 'too-large' over `storedPaperLimits`
 */
export const readStoredPaper = (json: unknown): { doc: Node; sources: CslItem[] } => {
  checkSize(json);
  if (typeof json !== 'object' || json === null || (json as StoredPaper).format !== 'ibid-paper')
    throw bad(say('paper-not-ibid'));
  const { schemaVersion } = json as StoredPaper;
  if (!Number.isSafeInteger(schemaVersion) || schemaVersion < 1) throw bad(say('paper-no-version'));
  if (schemaVersion > currentVersion)
    throw bad(say('paper-newer', { format: schemaVersion, known: currentVersion }));
  const paper = migrate(json as Record<string, unknown>, schemaVersion);
  return { doc: readDocument(paper.doc), sources: readSources(paper.sources) };
};

const readDocument = (json: unknown): Node => {
  try {
    const doc = Node.fromJSON(schema, withSoundMeta(json));
    if (doc.type !== schema.topNodeType) throw new RangeError('it has no document');
    doc.check();
    return repairedDocument(doc);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError)
      throw bad(say('paper-bad-document', { error: error.message.slice(0, 300) }));
    throw error;
  }
};

const withSoundMeta = (json: unknown): object => {
  if (typeof json !== 'object' || json === null) throw new RangeError('it has no document');
  const { attrs } = json as { attrs?: { meta?: unknown } };
  return { ...json, attrs: { ...attrs, meta: mendPaperMeta(attrs?.meta ?? {}) } };
};

const readSources = (json: unknown): CslItem[] => {
  if (!Array.isArray(json)) throw bad(say('paper-no-sources'));
  if (json.length > storedPaperLimits.sources)
    throw bad(say('paper-too-many-sources', { most: storedPaperLimits.sources }));
  return json.map((item: unknown, i) => {
    const result = cslItemSchema.safeParse(item);
    if (!result.success) throw bad(say('paper-bad-source', { number: i + 1 }));
    return item as CslItem;
  });
};

/** The form in which a document and the sources it cites are kept. */
export const writeStoredPaper = (doc: Node, sources: readonly CslItem[]): StoredPaper => ({
  format: 'ibid-paper',
  schemaVersion: currentVersion,
  doc: doc.toJSON(),
  sources: [...sources],
});

/**
 * A paper with nothing in it but its data and title.
 * @throws RangeError where `meta` is not what `paperMetaSchema` says
 */
export const emptyPaper = (meta: PaperMeta = {}, title = ''): Node => {
  const { doc, front, body, notes, paragraph, abstract, about } = schema.nodes;
  const field = (name: 'title' | 'subtitle' | 'keywords', text = ''): Node =>
    schema.nodes[name].create(null, text === '' ? null : schema.text(text));
  return doc.createChecked({ meta: checkPaperMeta(meta) }, [
    front.createChecked(null, [
      field('title', title),
      field('subtitle'),
      abstract.create(null, paragraph.create()),
      field('keywords'),
      about.create(null, paragraph.create()),
    ]),
    body.create(null, paragraph.create()),
    notes.create(),
  ]);
};
