import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Output } from '#shared/contract/methods.ts';
import { paperTitle } from '#shared/document/facts.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { asSourceId, type PaperId } from '#shared/ids.ts';
import { say } from '#shared/reports/said.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Host } from '../../../api/host.ts';
import { mergeInto } from './merge-papers.ts';

type Saved = Output<'papers.save'>;

/** What the library's copy asks of the page. */
export type PageSide = {
  /** What is on the page now; the document last handed to `save` once the page is closed. */
  doc: () => Node | null;
  /** Changes the page, without a step to undo unless asked for; null if the edit said no. */
  change: (edit: (tr: Transform) => boolean, undoable?: boolean) => Node | null;
};

/**
 * The paper as the library has it: which revision the page has grown out of, and what to do when another
 * window or program has changed it. Changes to different places are merged; only changes to the same place
 * are left to the person, as the failure `conflict`.
 */
export class LibraryCopy {
  readonly #host: Host;
  readonly #id: PaperId;
  readonly #page: PageSide;
  #revision: number;
  #base: Node;

  constructor(host: Host, id: PaperId, opened: { revision: number; doc: Node }, page: PageSide) {
    this.#host = host;
    this.#id = id;
    this.#page = page;
    this.#revision = opened.revision;
    this.#base = opened.doc;
  }

  /** The document of the library that the page has grown out of. */
  get base(): Node {
    return this.#base;
  }

  /** Its revision. */
  get revision(): number {
    return this.#revision;
  }

  async save(doc: Node): Promise<Result<Saved>> {
    const answer = await this.#send(doc);
    if (answer.ok || answer.error.code !== 'conflict') return answer;
    const theirs = await this.#read();
    if (!theirs.ok) return theirs;
    const merged = this.#merge(theirs.value, doc);
    return merged === null ? answer : this.#send(merged);
  }

  /** Brings the page up to what another window or program has saved. Only while nothing is unsaved. */
  async follow(): Promise<void> {
    const theirs = await this.#read();
    if (!theirs.ok || theirs.value.revision === this.#revision) return;
    // Something may have been typed while the library answered: the next save will merge.
    if (!this.#page.doc()?.eq(this.#base)) return;
    this.#merge(theirs.value, this.#base);
  }

  /** Puts the library's copy onto the page in place of what is there, which undo brings back. */
  async load(): Promise<Result<Saved>> {
    const theirs = await this.#read();
    if (!theirs.ok) return theirs;
    const { doc, revision } = theirs.value;
    this.#page.change((tr) => {
      const mine = tr.doc;
      if (mergeInto(tr, mine, doc)) return true;
      tr.replaceWith(0, tr.doc.content.size, doc.content);
      tr.setDocAttribute('meta', doc.attrs.meta);
      return true;
    }, true);
    this.#base = doc;
    this.#revision = revision;
    return { ok: true, value: { revision, modified: '' } };
  }

  async #send(doc: Node): Promise<Result<Saved>> {
    const answer = await this.#host.call('papers.save', {
      id: this.#id,
      doc: doc.toJSON(),
      revision: this.#revision,
    });
    if (answer.ok) {
      this.#revision = answer.value.revision;
      this.#base = doc;
    }
    return answer;
  }

  async #read(): Promise<Result<{ doc: Node; revision: number }>> {
    const answer = await this.#host.call('papers.open', { id: this.#id });
    if (!answer.ok) return answer;
    try {
      const doc = schema.nodeFromJSON(answer.value.doc);
      doc.check();
      return { ok: true, value: { doc, revision: answer.value.revision } };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return fail('bad-file', say('paper-bad-document', { error: reason }));
    }
  }

  /** The two versions as one, on the page; null if both changed the same place. */
  #merge(theirs: { doc: Node; revision: number }, mine: Node): Node | null {
    const base = this.#base;
    const merged =
      this.#page.doc() === null
        ? mergeClosed(mine, base, theirs.doc)
        : this.#page.change((tr) => mergeInto(tr, base, theirs.doc));
    if (merged === null) return null;
    this.#revision = theirs.revision;
    this.#base = theirs.doc;
    return merged;
  }
}

const mergeClosed = (mine: Node, base: Node, theirs: Node): Node | null => {
  const tr = new Transform(mine);
  return mergeInto(tr, base, theirs) ? tr.doc : null;
};

/**
 * Makes a paper of its own out of a document, under its title with `suffix`. Sources that only the document's
 * own copies hold go to the library first, because a paper can't be handed over with copies.
 */
export const saveAsCopy = async (
  host: Host,
  doc: Node,
  suffix: string,
  onlyHere: readonly CslItem[],
): Promise<Result<{ id: PaperId }>> => {
  for (const csl of onlyHere) {
    const added = await host.call('sources.add', { csl });
    if (!added.ok) return added;
  }
  const created = await host.call('papers.create', { title: '', lang: metaOf(doc).lang ?? 'en-GB' });
  if (!created.ok) return created;
  const { id } = created.value;
  const opened = await host.call('papers.open', { id });
  if (!opened.ok) return opened;
  const title = doc.child(0).child(0);
  const tr = new Transform(doc);
  tr.insert(2 + title.content.size, schema.text(` (${suffix})`));
  const saved = await host.call('papers.save', {
    id,
    doc: tr.doc.toJSON(),
    revision: opened.value.revision,
  });
  return saved.ok ? created : saved;
};

/**
 * Makes a paper of its own out of a document whose library was replaced by a backup, unless that has the same one.
 * @param cited what it cites; the library lacks some of it now
 * @returns its name
 */
export const saveBesideRestored = async (
  host: Host,
  id: PaperId,
  doc: Node,
  suffix: string,
  cited: readonly CslItem[],
): Promise<Result<string | null>> => {
  const there = await host.call('papers.open', { id });
  if (there.ok && JSON.stringify(there.value.doc) === JSON.stringify(doc)) return { ok: true, value: null };
  const known = await host.call('sources.items', { ids: cited.map((item) => asSourceId(item.id)) });
  if (!known.ok) return known;
  const ids = new Set(known.value.items.map((item) => item.id));
  const lacking = cited.filter((item) => !ids.has(item.id));
  const kept = await saveAsCopy(host, doc, suffix, lacking);
  return kept.ok ? { ok: true, value: `${paperTitle(doc)} (${suffix})` } : kept;
};
