import { EditorView } from 'prosemirror-view';
import type { CitationTexts } from '../../../renderer/editor/node-views/citation-view.ts';
import type { Ask, PageRequests } from '../../../renderer/editor/page-requests.ts';
import type { PictureTraffic } from '../../../renderer/editor/paste/picture-traffic.ts';
import type { SourceTraffic } from '../../../renderer/editor/paste/source-traffic.ts';
import type { TaggedNode } from '../../builders/document.ts';
import { stateOf } from '../editor/editor-state.ts';

/** What the page asked of the screen. */
export type Asked = { what: keyof PageRequests; detail: unknown[] }[];

/** A page with this paper, in the DOM of the test. */
export const pageWith = (
  doc: TaggedNode,
  options: { printed?: CitationTexts['get']; sources?: SourceTraffic; pictures?: PictureTraffic } = {},
): { view: EditorView; asked: Asked } => {
  const asked: Asked = [];
  const ask: Ask = (what, ...detail) => void asked.push({ what, detail });
  const view = new EditorView(null, { state: stateOf(doc, { ask, ...options }) });
  return { view, asked };
};
