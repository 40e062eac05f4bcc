import { basename } from 'node:path';
import type { Input, Output } from '#shared/contract/methods.ts';
import type { Library } from '../../library/index.ts';
import type { Bringing } from '../bringing.ts';
import { type ReadPaper, readPaper } from '../paper-files.ts';
import { addPaper } from '../paper-imports.ts';
import { readSample } from '../sample.ts';
import type { Works } from '../works.ts';
import { paperExportHandlers } from './api-paper-exports.ts';
import { paperShelfHandlers } from './api-paper-shelf.ts';
import type { Emit, Handlers } from './api-type.ts';

type PaperMethod = Extract<keyof Handlers, `papers.${string}`>;

export const paperHandlers = (
  library: Library,
  emit: Emit,
  brought: Bringing,
  working: Works,
): Pick<Handlers, PaperMethod> => ({
  ...paperShelfHandlers(library, emit),
  'papers.create': ({ title, lang, series, style }) => {
    const created = library.papers.create(title, lang, series, style);
    emit('papers.changed', { ids: [created.id] });
    return created;
  },
  'papers.open': ({ id }) => ({ ...library.papers.open(id), readOnly: library.readOnly }),
  'papers.save': ({ id, doc, revision }) => {
    const saved = library.papers.save(id, doc, revision);
    emit('papers.changed', { ids: [id], revision: saved.revision });
    return saved;
  },
  'papers.setView': ({ id, view }) => {
    library.papers.setView(id, view);
    return {};
  },
  'papers.addSample': async () => ({ id: takePaper(library, emit, await readSample()).id }),
  'papers.import': async (file) => takePaper(library, emit, await readSent(file)),
  'papers.bring': async (file) => {
    const paper = await working.run(file.work, async (work) => {
      await work.step(0);
      const read = await readSent(file);
      await work.step(0.7);
      return read;
    });
    return tell(emit, brought.bring(file.name, paper), paper);
  },
  'papers.settle': (decided) => tell(emit, brought.settle(decided)),
  'papers.dismiss': ({ token }) => {
    brought.dismiss(token);
    return {};
  },
  ...paperExportHandlers(library, emit, working),
});

/** Takes a paper that was read from a file, and tells every window. */
export const takePaper = (library: Library, emit: Emit, paper: ReadPaper): Output<'papers.import'> => {
  const added = addPaper(library, paper);
  emit('papers.changed', { ids: [added.id] });
  if (added.sources.imported + paper.attachments.length > 0) emit('sources.changed', { ids: null });
  return added;
};

/** Tells every window what came in, if it did: of `paper` also files at sources that were there. */
export const tell = (
  emit: Emit,
  answer: Output<'papers.bring'>,
  paper?: Pick<ReadPaper, 'attachments'>,
): Output<'papers.bring'> => {
  if (answer.kind === 'asks') return answer;
  emit('papers.changed', { ids: [answer.id] });
  // One that took a source's place is told of like one that is new.
  const touched = answer.sources.imported + answer.sources.updated + (paper?.attachments.length ?? 0);
  if (touched > 0) emit('sources.changed', { ids: null });
  return answer;
};

const readSent = ({ name, base64, companions }: Input<'papers.import'>): Promise<ReadPaper> =>
  readPaper(name, Buffer.from(base64, 'base64'), async (file) => {
    // A browser gives files without their folders.
    const given = companions.find((one) => one.name === file || one.name === baseName(file));
    return given === undefined ? null : Buffer.from(given.base64, 'base64');
  });

const baseName = (file: string): string => basename(file.replaceAll('\\', '/'));
