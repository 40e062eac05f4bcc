import '../../../../renderer/ui/tokens.css';
import '../../../../renderer/ui/base.css';
import '../../../../renderer/features/paper/looks/page.css';
import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Slice } from 'prosemirror-model';
import { AllSelection, type Transaction } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import { createEditor, type PaperEditor } from '../../../../renderer/editor/create-editor.ts';
import { messagesFor } from '../../../../renderer/i18n/language.tsx';
import {
  anyStroke,
  brokenBy,
  brokenByUndoingAll,
  citedIn,
  type Hand,
  nameOf,
} from '../../../builders/edit-chain.ts';
import { anySoundPaper } from '../../../builders/every-block.ts';

declare global {
  interface Window {
    /** Does so many chains; says how the shortest that breaks a law goes, or null. */
    chains: (seed: number, runs: number) => Promise<string | null>;
  }
}

const nothing = (): void => {};
const mount = document.getElementById('page')!;

const editorOn = (doc: Node): PaperEditor =>
  createEditor({
    mount,
    doc,
    editable: true,
    citations: {
      get: () => [{ text: 'Printed' }],
      standing: () => 'library' as const,
      live: () => undefined,
      source: () => undefined,
      subscribe: () => nothing,
      setStyle: nothing,
      setRules: nothing,
      setCitations: nothing,
      lists: { get: () => undefined, subscribe: () => nothing },
    },
    labels: { page: 'Page', ...messagesFor('en').paper.onPage },
    notesHeight: 200,
    callbacks: { onChange: nothing, onUpdate: nothing, onNotesHeight: nothing, ask: nothing },
  });

/** Until what the browser tells in tasks of their own (changes of the page, of its selection) has arrived. */
const settled = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(null);
  });

type Carried = { html: string; text: string; slice: Slice };

const clipboardOf = ({ html, text }: Carried): DataTransfer => {
  const data = new DataTransfer();
  if (html) data.setData('text/html', html);
  if (text) data.setData('text/plain', text);
  return data;
};

/** A hand on a real view, through the events of the browser. */
class ViewHand implements Hand {
  readonly #editor: PaperEditor;
  #carried: Carried;

  constructor(editor: PaperEditor, carried: Carried) {
    this.#editor = editor;
    this.#carried = carried;
    editor.view.focus();
  }

  get state() {
    return this.#editor.view.state;
  }

  get commands() {
    return this.#editor.commands;
  }

  get clipboard(): Slice {
    return this.#carried.slice;
  }

  get carried(): Carried {
    return this.#carried;
  }

  dispatch = (tr: Transaction): void => this.#editor.view.dispatch(tr);

  run: Hand['run'] = (id) => void this.#editor.run(id);

  async type(text: string): Promise<void> {
    for (const key of text) {
      const { view } = this.#editor;
      view.focus();
      const init = { key, charCode: key.charCodeAt(0), bubbles: true, cancelable: true };
      if (
        view.dom.dispatchEvent(new KeyboardEvent('keydown', init)) &&
        view.dom.dispatchEvent(new KeyboardEvent('keypress', init))
      )
        document.execCommand('insertText', false, key);
      await settled();
    }
  }

  press: Hand['press'] = async (key) => {
    const { view } = this.#editor;
    const keyCode = { Enter: 13, Backspace: 8, Delete: 46, Tab: 9 }[key];
    view.focus();
    const event = new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true });
    if (view.dom.dispatchEvent(event)) {
      if (key === 'Enter') document.execCommand('insertParagraph');
      if (key === 'Backspace') document.execCommand('delete');
      if (key === 'Delete') document.execCommand('forwardDelete');
    }
    await settled();
  };

  #clip(type: 'copy' | 'cut'): void {
    if (this.state.selection.empty) return;
    const slice = this.state.selection.content();
    const data = new DataTransfer();
    this.#editor.view.dom.dispatchEvent(
      new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }),
    );
    this.#carried = { html: data.getData('text/html'), text: data.getData('text/plain'), slice };
  }

  copy = (): void => this.#clip('copy');
  cut = (): void => this.#clip('cut');

  paste = async (): Promise<void> => {
    const clipboardData = clipboardOf(this.#carried);
    this.#editor.view.dom.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
    await settled();
  };

  drop: Hand['drop'] = async (at, isMove) => {
    const { view } = this.#editor;
    const { from, empty } = this.state.selection;
    if (empty) return;
    const drag = (type: string, pos: number, dataTransfer: DataTransfer): void => {
      const { left, top, bottom } = view.coordsAtPos(pos);
      const y = (top + bottom) / 2;
      const target = document.elementFromPoint(left, y);
      const init = { clientX: left + 1, clientY: y, dataTransfer, ctrlKey: !isMove };
      (target && view.dom.contains(target) ? target : view.dom).dispatchEvent(
        new DragEvent(type, { ...init, bubbles: true, cancelable: true }),
      );
    };
    const data = new DataTransfer();
    drag('dragstart', from, data);
    drag('drop', at, data);
    drag('dragend', from, data);
    await settled();
  };
}

/** What went wrong in the browser's own events, where nobody catches it. */
const thrown: string[] = [];
window.addEventListener('error', ({ error }) => thrown.push(String((error as Error).stack)));

/** Whether the page shows what the paper holds: numbers in order, every citation, the words of each line. */
const notShown = ({ view }: PaperEditor): string | null => {
  const [error] = thrown.splice(0);
  if (error) return error;
  const marks = [...view.dom.querySelectorAll('.note-mark')].map((mark) => mark.textContent);
  if (marks.some((number, index) => number !== String(index + 1))) return `marks show ${marks.join(' ')}`;
  const { doc } = view.state;
  const notes = view.dom.querySelectorAll('.note').length;
  if (notes !== marks.length || notes !== doc.lastChild!.childCount) return `${notes} notes are shown`;
  let citations = 0;
  let wrong: string | null = null;
  doc.descendants((node, pos) => {
    if (node.type === schema.nodes.citation) citations++;
    if (!node.isTextblock || node.content.size === 0) return;
    if (node.children.every((child) => child.isText)) {
      const dom = view.nodeDOM(pos) as HTMLElement | null;
      const shown = (dom?.querySelector('[data-content]') ?? dom)?.textContent ?? '';
      if (!shown.includes(node.textContent)) wrong = `“${shown}” is shown for “${node.textContent}”`;
    }
  });
  if (wrong) return wrong;
  const shown = view.dom.querySelectorAll('[data-citation-id]').length;
  return shown === citations ? null : `${shown} of ${citations} citations are shown`;
};

/** What copying all of a paper puts onto the clipboard. */
const copyOf = (doc: Node): Carried => {
  const editor = editorOn(doc);
  const hand = new ViewHand(editor, { html: '', text: '', slice: Slice.empty });
  editor.view.dispatch(editor.view.state.tr.setSelection(new AllSelection(doc)));
  hand.copy();
  editor.destroy();
  return hand.carried;
};

window.chains = async (seed, runs) => {
  let log: string[] = [];
  const law = fc.asyncProperty(
    anySoundPaper,
    anySoundPaper,
    fc.array(anyStroke, { minLength: 1, maxLength: 25, size: 'max' }),
    async (document, other, strokes) => {
      log = [];
      const carried = copyOf(other);
      const editor = editorOn(document);
      try {
        const hand = new ViewHand(editor, carried);
        const known = new Set([...citedIn(document), ...citedIn(other)]);
        for (const stroke of strokes) {
          log.push(nameOf(hand, stroke));
          const broken = (await brokenBy(hand, stroke, known)) ?? notShown(editor);
          if (broken) throw new Error(broken);
        }
        const broken = brokenByUndoingAll(hand, document) ?? notShown(editor);
        if (broken) throw new Error(broken);
      } finally {
        editor.destroy();
      }
    },
  );
  const result = await fc.check(law, { seed, numRuns: runs });
  if (!result.failed) return null;
  const { failed: _failed, ...found } = result;
  await Promise.resolve(law.run(found.counterexample!));
  return `${log.join('\n')}\n${String(found.errorInstance)}\nseed ${seed} path ${found.counterexamplePath}\n${found.counterexample![0]}`;
};
