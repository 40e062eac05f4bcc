import type { Output } from '#shared/contract/methods.ts';
import { schema } from '#shared/document/schema.ts';
import { createCitationClient } from '../../citations/client.ts';
import { createEditor } from '../../editor/create-editor.ts';
import type { EditorLabels } from '../../editor/labels.ts';

const notesHeight = 210;

/**
 * Puts a version on a page that can only be read, its citations printed by its own sources.
 * @returns what ends it
 */
export const startVersionPage = (
  mount: HTMLElement,
  { doc, snapshot }: Pick<Output<'history.open'>, 'doc' | 'snapshot'>,
  labels: EditorLabels,
): (() => void) => {
  const client = createCitationClient();
  client.onFailure((message) => console.error(`Citations of a version could not be printed: ${message}`));
  client.setSources(snapshot);
  const known = new Set<string>(snapshot.map(({ id }) => id));
  const editor = createEditor({
    mount,
    doc: schema.nodeFromJSON(doc),
    editable: false,
    citations: {
      get: client.get,
      standing: (items) => (items.some(({ sourceId }) => !known.has(sourceId)) ? 'missing' : 'library'),
      subscribe: client.subscribe,
      setStyle: client.setStyle,
      setCitations: client.setCitations,
    },
    labels,
    notesHeight,
    callbacks: { onChange: () => {}, onUpdate: () => {}, onNotesHeight: () => {}, ask: () => {} },
  });
  return () => {
    editor.destroy();
    client.destroy();
  };
};
