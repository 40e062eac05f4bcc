import type { Input, Loss } from '#shared/contract/methods.ts';
import { paperTitle } from '#shared/document/facts.ts';
import type { PaperId } from '#shared/ids.ts';
import { say, sayOf } from '#shared/reports/said.ts';
import { writeArchive } from '../../export/archive.ts';
import type { Library } from '../../library/index.ts';
import { chosenAttachments, noAttachments } from '../carried-attachments.ts';
import { withBibliography } from '../paper-bibliography.ts';
import { exportName, exportPaper, fileNameOf, paperMimes } from '../paper-exports.ts';
import { paperToPrint } from '../paper-imports.ts';
import type { Work, Works } from '../works.ts';
import type { Emit, Handlers } from './api-type.ts';

type ExportMethod = 'papers.export' | 'papers.exportMany';

type Exported = { name: string; title: string; bytes: Uint8Array; losses: Loss[] };

/** Papers as files. What was handed over is kept as a version, so that it can be found again. */
export const paperExportHandlers = (
  library: Library,
  emit: Emit,
  working: Works,
): Pick<Handlers, ExportMethod> => {
  const keep = (id: PaperId, format: Input<'papers.export'>['format']): void => {
    if (!library.readOnly && library.versions.keep(id, 'exported', format) !== null)
      emit('history.changed', { paper: id });
  };
  return {
    'papers.export': ({ work, ...asked }) =>
      working.run(work, async ({ step }) => {
        const { name, bytes, losses } = await exportFromLibrary(library, asked, step);
        keep(asked.id, asked.format);
        return { name, mime: paperMimes[asked.format], base64: base64Of(bytes), losses };
      }),
    'papers.exportMany': ({ ids, format, name, work }) =>
      working.run(work, async ({ step }) => {
        const wanted = [...new Set(ids)];
        const files: Exported[] = [];
        // One after the other: saves wait for a part of one paper at most.
        for (const [n, id] of wanted.entries())
          files.push(
            await exportFromLibrary(library, { id, format }, (done) =>
              step((n + (done ?? 0)) / wanted.length),
            ),
          );
        for (const id of wanted) keep(id, format);
        return {
          name: `${fileNameOf(name)}.zip`,
          mime: 'application/zip',
          base64: base64Of(writeArchive(files)),
          losses: files.flatMap(({ title, losses }) =>
            losses.map(({ what, where }) => ({ what, where: title === '' ? where : sayOf(title, where) })),
          ),
        };
      }),
  };
};

const exportFromLibrary = async (
  library: Library,
  { id, format, style, locale, template, attachments = [] }: Omit<Input<'papers.export'>, 'work'>,
  step: Work['step'],
): Promise<Exported> => {
  const { doc, sourceOf, sources, picture, origin } = paperToPrint(library, id);
  const title = paperTitle(doc);
  await step(0.1);
  // Markdown keeps its sources in a file of their own; a paper without any names none.
  const named =
    format === 'markdown' && sources.length > 0
      ? withBibliography(doc, `${fileNameOf(title)}.csl.json`)
      : null;
  const attached = format === 'ibid' ? chosenAttachments(library, doc, attachments) : noAttachments;
  const { bytes, losses } = await exportPaper(named?.doc ?? doc, sourceOf, format, {
    ...(format === 'markdown' ? {} : { style, locale, template, origin }),
    picture,
    attachments: attached.files,
    addedStyle: library.styles.get,
    step,
  });
  await step(1);
  losses.push(...attached.losses);
  if (named)
    losses.push({
      what: say('sources-apart', { name: named.bibliography }),
      where: say('bibliography'),
    });
  return { name: exportName(doc, format), title, bytes, losses };
};

const base64Of = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
