import type { CslItem } from '#shared/citations/csl-item.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import type { EventData, EventName } from '#shared/contract/events.ts';
import type { MethodName, Output, Request, SourceRow } from '#shared/contract/methods.ts';
import { asPaperId, asSourceId } from '#shared/ids.ts';
import { pictureFacts } from '#shared/pictures/picture-kind.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Host } from '../../../../renderer/api/host.ts';
import { decodeBase64 } from '../../../../renderer/ui/files.ts';

/** What a test can look at and change while the page runs. */
export type MemoryLibrary = {
  doc: unknown;
  revision: number;
  view: string;
  saves: number;
  items: CslItem[];
  /** The next saves fail with this code. */
  failing: 'disk-full' | null;
  changeSource: (item: CslItem) => void;
  /** Another window saves this document. */
  saveElsewhere: (doc: unknown) => void;
  /** What was saved as other papers. */
  copies: unknown[];
  settings: Record<string, unknown>;
};

const paper = asPaperId('0000000000000000');
const copy = asPaperId('000000000000copy');

const yearOf = (item: CslItem): string => String(item.issued?.['date-parts']?.[0]?.[0] ?? '');

const rowOf = (item: CslItem): SourceRow => ({
  id: asSourceId(item.id),
  type: item.type,
  kind: item.type,
  authors: (item.author ?? []).map((name) => name.family ?? name.literal ?? '').join(' and '),
  title: item.title ?? '',
  container: item['container-title'] ?? '',
  year: yearOf(item),
  language: item.language ?? '',
  doi: item.DOI ?? '',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  citedIn: 0,
  files: 0,
  tags: [],
});

/** A host for one paper that lives in the page's memory. */
export const createMemoryHost = (doc: unknown, items: CslItem[]): { host: Host; library: MemoryLibrary } => {
  const listeners = new Map<EventName, Set<(data: never) => void>>();
  const emit = <E extends EventName>(event: E, data: EventData<E>): void => {
    for (const listener of listeners.get(event) ?? []) (listener as (data: EventData<E>) => void)(data);
  };
  const library: MemoryLibrary = {
    doc,
    revision: 1,
    view: '',
    saves: 0,
    items,
    failing: null,
    copies: [],
    settings: {},
    saveElsewhere: (doc) => {
      library.doc = doc;
      library.revision++;
      emit('papers.changed', { ids: [paper], revision: library.revision });
    },
    changeSource: (item) => {
      library.items = [...library.items.filter(({ id }) => id !== item.id), item];
      emit('sources.changed', { ids: [asSourceId(item.id)] });
    },
  };
  const answer = async (method: MethodName, input: unknown): Promise<Result<unknown>> => {
    switch (method) {
      case 'styles.get': {
        const { style, lang } = input as Request<'styles.get'>;
        return ok(await loadPrinting(style, lang));
      }
      case 'papers.open':
        return ok({
          id: paper,
          doc: library.doc,
          snapshot: [],
          revision: library.revision,
          readOnly: false,
          view: library.view,
        });
      case 'papers.save': {
        const request = input as Request<'papers.save'>;
        if (request.id === copy) {
          library.copies.push(request.doc);
          return ok({ revision: 2, modified: '' });
        }
        if (library.failing) return fail(library.failing, 'no room');
        if (request.revision !== library.revision) return fail('conflict', 'saved elsewhere');
        library.doc = request.doc;
        library.saves++;
        library.revision++;
        emit('papers.changed', { ids: [paper], revision: library.revision });
        return ok({ revision: library.revision, modified: '' });
      }
      case 'papers.create':
        return ok({ id: copy });
      case 'papers.setView':
        library.view = (input as Request<'papers.setView'>).view;
        return ok({});
      case 'sources.items': {
        const { ids } = input as Request<'sources.items'>;
        return ok({ items: library.items.filter((item) => ids.includes(item.id)), judged: [] });
      }
      case 'sources.list': {
        const { query, limit } = input as Request<'sources.list'>;
        const words = query.toLowerCase().split(/\s+/).filter(Boolean);
        const rows = library.items
          .map(rowOf)
          .filter((row) => words.every((word) => JSON.stringify(row).toLowerCase().includes(word)));
        return ok({ rows: rows.slice(0, limit), total: rows.length });
      }
      case 'settings.get':
        return ok({ settings: library.settings });
      case 'settings.set':
        Object.assign(library.settings, (input as Request<'settings.set'>).settings);
        return ok({});
      case 'pictures.put': {
        const { base64 } = input as Request<'pictures.put'>;
        const facts = pictureFacts(decodeBase64(base64));
        // No window can tell a hash from another.
        const hash = String(base64.length).padStart(64, '0');
        return facts ? ok({ hash, ...facts }) : fail('bad-file', 'no picture');
      }
      case 'app.openLink':
        return ok({ opened: true });
      default:
        return fail('internal', `the harness has no ${method}`);
    }
  };
  const host: Host = {
    call: async <M extends MethodName>(method: M, input: Request<M>): Promise<Result<Output<M>>> => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return (await answer(method, JSON.parse(JSON.stringify(input)))) as Result<Output<M>>;
    },
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      set.add(listener as (data: never) => void);
      listeners.set(event, set);
      return () => void set.delete(listener as (data: never) => void);
    },
  };
  return { host, library };
};
