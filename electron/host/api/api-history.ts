import { Fragment, Slice } from 'prosemirror-model';
import { comparePapers } from '#shared/document/compare/index.ts';
import { sourceChanges } from '#shared/document/compare/source-changes.ts';
import { schema } from '#shared/document/schema.ts';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';
import type { VersionId } from '#shared/ids.ts';
import type { Library } from '../../library/index.ts';
import { paperToPrint } from '../paper-imports.ts';
import { versionChanges } from '../version-changes.ts';
import type { Emit, Handlers } from './api-type.ts';

type HistoryMethod = Extract<keyof Handlers, `history.${string}`>;

export const historyHandlers = (library: Library, emit: Emit): Pick<Handlers, HistoryMethod> => {
  const { versions } = library;
  const countChanges = versionChanges(library);
  const sideOf = (paper: Parameters<typeof versions.list>[0], version: VersionId | null) =>
    version === null ? { row: null, ...paperToPrint(library, paper) } : versions.open(paper, version);
  const changed = (paper: Parameters<typeof versions.list>[0]): Record<string, never> => {
    emit('history.changed', { paper });
    return {};
  };
  return {
    'history.list': ({ paper }) => {
      const unfinished = countChanges(paper);
      return { rows: versions.list(paper), unfinished };
    },
    'history.compare': ({ paper, old, now }) => {
      const [before, after] = [sideOf(paper, old), sideOf(paper, now)];
      const sent = ({ row, doc, sources }: typeof before) => ({
        row,
        doc: doc.toJSON() as unknown,
        snapshot: sources,
      });
      const changes = [
        ...comparePapers(before.doc, after.doc),
        ...sourceChanges(after.doc, before.sources, after.sources),
      ];
      return { old: sent(before), now: sent(after), changes: changes.sort((a, b) => a.at - b.at) };
    },
    'history.open': ({ paper, version }) => {
      const { row, doc, sources } = versions.open(paper, version);
      return { row, doc: doc.toJSON() as unknown, snapshot: sources };
    },
    'history.keep': ({ paper, kind }) => {
      // A library that can only be read keeps nothing, and nothing in it changes either.
      const version = library.readOnly ? null : versions.keep(paper, kind);
      if (version !== null) changed(paper);
      return { version };
    },
    'history.name': ({ paper, name }) => {
      const version = versions.name(paper, name);
      changed(paper);
      return { version };
    },
    'history.rename': ({ paper, version, name }) => {
      versions.rename(paper, version, name);
      return changed(paper);
    },
    'history.remove': ({ paper, version }) => {
      versions.remove(paper, version);
      return changed(paper);
    },
    'history.bringBack': ({ paper, version }) => {
      versions.bringBack(paper, version);
      return changed(paper);
    },
    'history.lend': ({ paper, version }) => ({ snapshot: versions.lend(paper, version) }),
    'history.openAsPaper': ({ paper, version, suffix }) => {
      const { doc, sources } = versions.open(paper, version);
      const title = doc.child(0).child(0);
      const named = doc.replace(
        2 + title.content.size,
        2 + title.content.size,
        new Slice(Fragment.from(schema.text(` (${suffix})`)), 0, 0),
      );
      const { id, sources: taken } = library.papers.add(writeStoredPaper(named, sources));
      emit('papers.changed', { ids: [id] });
      if (taken.imported > 0) emit('sources.changed', { ids: null });
      return { id };
    },
  };
};
