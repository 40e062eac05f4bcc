import type { CslItem } from '#shared/citations/csl-item.ts';
import type { ImportReport } from '#shared/contract/methods.ts';
import type { SourcePassage } from '#shared/contract/source-lists.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { addedSources } from '#shared/document/reference-list-node.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Library } from '../../library/index.ts';
import { slicesOf } from '../../library/slices.ts';
import { mostSamples } from '../../library/sources/source-bulk.ts';
import type { ImportedWhole } from '../../library/sources/source-import.ts';
import type { Bulk } from '../bulk.ts';
import { inCollection, pathOfCollection } from '../into-collection.ts';
import { importReport } from '../paper-imports.ts';
import { exportSources } from '../source-exports.ts';
import { readOffThread } from '../threads/read-off-thread.ts';
import { cancelled, type Works } from '../works.ts';
import { alikeSince } from './api-duplicates.ts';
import type { Emit, Handlers } from './api-type.ts';
import { fewOrAll } from './few-or-all.ts';

type SourceMethod = Extract<keyof Handlers, `sources.${string}`>;

export const sourceHandlers = (
  library: Library,
  emit: Emit,
  working: Works,
  bulk: Bulk,
): Pick<Handlers, SourceMethod> => ({
  'sources.list': (input) => library.sources.list(input),
  'sources.found': (input) => ({ ids: library.sources.found(input) }),
  'sources.passages': async ({ query, ids }) => {
    const passages: SourcePassage[] = [];
    for (const id of ids) {
      const found = library.sources.passage(query, id);
      if (found) passages.push(found);
      // Texts of files may be long; what is typed meanwhile goes first.
      await new Promise((next) => setImmediate(next));
    }
    return { passages };
  },
  'sources.previewMany': async ({ ids, work, ...change }) => {
    const looking = slicesOf(ids, (some) => ({ ...library.sources.previewMany(some, change), act: null }));
    const { result, isWhole } = await bulk.run(work, looking, () => {});
    if (!isWhole) throw cancelled();
    return {
      changed: sum(result.map(({ changed }) => changed)),
      refused: sum(result.map(({ refused }) => refused)),
      samples: result.flatMap(({ samples }) => samples).slice(0, mostSamples),
    };
  },
  'sources.setMany': async ({ ids, work, ...change }) => {
    const setting = slicesOf(ids, (some, joins) => library.sources.setMany(some, change, joins));
    const { result, act, isWhole } = await bulk.run(work, setting, (parts) =>
      tellOf(
        emit,
        parts.flatMap(({ changed }) => changed),
      ),
    );
    return {
      changed: sum(result.map(({ changed }) => changed.length)),
      refused: sum(result.map(({ refused }) => refused)),
      act,
      isWhole,
    };
  },
  'sources.removeMany': async ({ ids, work }) => {
    const removing = slicesOf(ids, library.sources.removeMany);
    const { result, act, isWhole } = await bulk.run(work, removing, (parts) =>
      tellOf(
        emit,
        parts.flatMap(({ removed }) => removed),
      ),
    );
    return {
      removed: sum(result.map(({ removed }) => removed.length)),
      cited: sum(result.map(({ cited }) => cited)),
      act,
      isWhole,
    };
  },
  'sources.get': ({ id }) => library.sources.get(id),
  'sources.items': ({ ids }) => ({
    items: library.sources.items(ids),
    judged: library.organising.judgements.of(ids),
  }),
  'sources.add': ({ csl }) => {
    const added = library.sources.add(csl as CslItem);
    emit('sources.changed', { ids: [added.id] });
    return added;
  },
  'sources.update': ({ id, csl, sitting }) => {
    library.sources.update(id, csl, sitting);
    emit('sources.changed', { ids: [id] });
    return {};
  },
  'sources.remove': ({ id }) => {
    const removed = library.sources.remove(id);
    emit('sources.changed', { ids: [id] });
    return removed;
  },
  'sources.replace': ({ id, by }) => {
    const { changed, ...replaced } = library.sources.replace(id, by);
    emit('sources.changed', { ids: [id, by] });
    if (changed.length > 0) emit('papers.changed', { ids: changed });
    return replaced;
  },
  'sources.import': async ({ files, columns, into, work: id }) => {
    const path = into === undefined ? null : pathOfCollection(library, into);
    const { sources, problems, notUnderstood, searches } = await working.run(id, async (work) => {
      await work.step(null);
      const read = await readOffThread(
        files.map((file) => ({ name: file.name, bytes: Buffer.from(file.base64, 'base64') })),
        work.signal,
        { columns },
      );
      await work.step(null);
      return read;
    });
    const mark = library.duplicates.mark();
    const { result: report } = await bulk.run(
      id,
      library.sources.importingWhole(path === null ? sources : inCollection(sources, path), searches),
      ({ imported, updated, act }) => {
        if (imported + updated > 0) emit('sources.changed', { ids: null });
        if ((searches || path) && act !== null) emit('organising.changed', { what: 'all', ids: null });
      },
    );
    const names = files.flatMap(({ name }) => name || []);
    if (report.act !== null && names.length > 0) library.acts.nameFiles(report.act, names);
    const { keyworded } = report;
    return {
      ...importReport(report, problems, notUnderstood, sources.length - report.taken),
      ...(await alikeSince(library, mark)),
      ...(report.files.length > 0 ? { named: namedFiles(report.files) } : {}),
      ...(keyworded.length > 0 ? { keyworded: keyworded.slice(0, 50_000) } : {}),
    };
  },
  'sources.read': async ({ text }) => {
    const { readPastedText } = await import('../../import/pasted-text.ts');
    return readPastedText(text, new Date());
  },
  'sources.readNotes': async (input) => {
    const { readPaperNotes } = await import('../read-paper-notes.ts');
    return readPaperNotes(input, library.sources.all());
  },
  'sources.uses': ({ id }) => ({
    papers: library.sources.get(id).citedIn.map((paper) => {
      const { doc } = library.papers.read(paper.id);
      const places = placeCitations(doc)
        .filter(({ items }) => items.some(({ sourceId }) => sourceId === id))
        .map(({ citationId, noteNumber }) => ({ id: citationId, note: noteNumber }));
      return { ...paper, places, listed: addedSources(doc).includes(id) };
    }),
  }),
  'sources.takeIn': ({ items }) => {
    const report = library.sources.takeIn(items);
    if (report.imported > 0) emit('sources.changed', { ids: null });
    return { ...importReport(report), renamed: report.renamed };
  },
  'sources.export': ({ format, ids, paper, separator }) =>
    exportSources(library, format, { ids, paper }, { separator }),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, one) => whole + one, 0);

const tellOf = (emit: Emit, ids: readonly SourceId[]): void => {
  if (ids.length > 0) emit('sources.changed', { ids: fewOrAll(ids) });
};

/** So many files are told to a window; no one has more beside a list. */
const mostNamed = 20_000;

/** A window gives the bytes of the file that is imported; those that it names it has to find. */
const namedFiles = (files: ImportedWhole['files']): NonNullable<ImportReport['named']> =>
  files
    .flatMap(({ source, file }) => ('path' in file ? [{ source, name: file.name, path: file.path }] : []))
    .slice(0, mostNamed);
