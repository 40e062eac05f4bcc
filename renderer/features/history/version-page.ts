import type { Node } from 'prosemirror-model';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId } from '#shared/ids.ts';
import { type CitationClient, createCitationClient } from '../../citations/client.ts';
import type { PrintingSource } from '../../citations/printing-source.ts';
import { createEditor, type EditorOptions, type PaperEditor } from '../../editor/create-editor.ts';
import type { EditorLabels } from '../../editor/labels.ts';
import { pictureTraffic } from '../../editor/paste/picture-traffic.ts';
import { noTraffic } from '../../editor/paste/source-traffic.ts';

const notesHeight = 210;

/** A document on a page that can only be read. */
export type ReadOnlyPage = { editor: PaperEditor; destroy: () => void };

/**
 * Puts a version on a page that can only be read, its citations printed by its own sources.
 * @param pluginsWith what the page shows beside, made with the citations it prints
 * @param onUpdate after something else was selected
 */
export const startReadOnlyPage = (
  printings: PrintingSource,
  mount: HTMLElement,
  doc: Node,
  sources: readonly CslItem[],
  labels: EditorLabels,
  pluginsWith: (printed: CitationClient) => NonNullable<EditorOptions['plugins']> = () => [],
  onUpdate: (state: PaperEditor['view']['state']) => void = () => {},
): ReadOnlyPage => {
  const client = createCitationClient(printings);
  client.onFailure((message) => console.error(`Citations of a version could not be printed: ${message}`));
  client.setSources(sources);
  const known = new Set<string>(sources.map(({ id }) => id));
  const editor = createEditor({
    mount,
    doc,
    editable: false,
    plugins: pluginsWith(client),
    citations: {
      get: client.get,
      standing: (items) => (items.some(({ sourceId }) => !known.has(sourceId)) ? 'missing' : 'library'),
      live: client.live,
      source: (id) => sources.find((item) => item.id === id),
      subscribe: client.subscribe,
      setStyle: client.setStyle,
      setRules: client.setRules,
      setCitations: client.setCitations,
      lists: client.lists,
    },
    sources: { ...noTraffic, held: (ids) => sources.filter(({ id }) => ids.includes(asSourceId(id))) },
    pictures: pictureTraffic,
    labels,
    notesHeight,
    callbacks: { onChange: () => {}, onUpdate, onNotesHeight: () => {}, ask: () => {} },
  });
  return {
    editor,
    destroy: () => {
      editor.destroy();
      client.destroy();
    },
  };
};
