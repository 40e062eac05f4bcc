import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { PaperFormat } from '#shared/contract/methods.ts';
import { pictureAddresses } from '#shared/document/picture-addresses.ts';
import { metaOf } from '#shared/document/schema.ts';
import { templateIds } from '#shared/document/templates/ids.ts';
import { asPaperId } from '#shared/ids.ts';
import { IbidError } from '#shared/result.ts';
import { attachmentsToPass } from '../carried-attachments.ts';
import { exportPaper } from '../paper-exports.ts';
import { paperFileFormat, readPaperFile } from '../paper-files.ts';
import type { StyleLookup } from '../paper-printing.ts';
import { writeWhole } from '../write-file.ts';
import { type Command, noteLosses, pathFrom, readArguments, UsageError } from './command.ts';
import { namedStyle } from './named-style.ts';

const formats: Readonly<Record<string, PaperFormat>> = {
  '.docx': 'docx',
  '.md': 'markdown',
  '.ibid': 'ibid',
};

export const exportCommand: Command = {
  summary: 'write a paper as Word, Markdown or Ibid file',
  help: `Usage: ibid export PAPER --to FILE [--style STYLE] [--locale TAG] [--template ID]

Writes a paper as Word (.docx), Markdown (.md) or Ibid file (.ibid), after the ending of
FILE. PAPER is the id of a paper in the library (see: ibid paper list), a paper of Ibid
(.ibid), or a Markdown file (.md) that names its bibliography, a file beside it in
CSL-JSON, BibTeX or RIS; files need no library. What Ibid can't read of a file, or the
format can't hold, is named; silence means that nothing was lost.

  --to FILE       the file to write; one that is there is replaced
  --style STYLE   the citation style, instead of the paper's own: its name (see: ibid styles)
                  or a file (.csl)
  --locale TAG    the language of citations, such as en-GB or it-IT, instead of the paper's
  --template ID   the template of the Word file, instead of that of the paper's series:
                  ${templateIds.join(', ')}
  --library DB    the library of the paper
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      to: { type: 'string' },
      style: { type: 'string' },
      locale: { type: 'string' },
      template: { type: 'string' },
      library: { type: 'string' },
    });
    const [paper, ...more] = positionals;
    if (paper === undefined) throw new UsageError('Name the paper to export.');
    if (more.length > 0) throw new UsageError('Only one paper can be exported at a time.');
    if (!values.to) throw new UsageError('Say where to write with --to FILE.');
    const to = pathFrom(io, values.to);
    const format = formats[extname(to).toLowerCase()];
    if (format === undefined) throw new UsageError('The file after --to ends in .docx, .md or .ibid.');
    checkLocale(values.locale);
    const { locale, template } = values;
    const style = await namedStyle(io, values.style);

    const { doc, sources, pictures, attachments, addedStyle, origin } = await readInput(paper);
    const bySourceId = new Map(sources.map((item) => [item.id, item]));
    const { withBibliography } = await import('../paper-bibliography.ts');
    const named =
      format === 'markdown' && sources.length > 0
        ? withBibliography(doc, `${basename(to, extname(to))}.csl.json`)
        : null;
    const exported = await exportPaper(named?.doc ?? doc, (id) => bySourceId.get(id), format, {
      style,
      locale,
      template,
      addedStyle,
      // What a Markdown paper names beside it stays so where it stays Markdown.
      picture: (address) => pictures.get(address) ?? null,
      ...(origin ? { origin } : {}),
      attachments: attachmentsToPass(attachments),
      pictureFolder: `${basename(to, extname(to))}-pictures`,
    });
    for (const { name, bytes } of exported.beside) {
      mkdirSync(dirname(join(dirname(to), name)), { recursive: true });
      await writeWhole(join(dirname(to), name), bytes);
    }
    await writeWhole(to, exported.bytes);
    if (named !== null) {
      const beside = join(dirname(to), basename(named.bibliography));
      if (!existsSync(beside)) {
        const { exportCslJson } = await import('../../export/csl-json.ts');
        await writeWhole(beside, exportCslJson(sources).text);
      }
    }
    noteLosses(io, exported.losses);
    return 0;

    async function readInput(name: string) {
      const path = pathFrom(io, name);
      if (paperFileFormat(name) !== null || !/^[0-9a-z]{16}$/.test(name)) {
        const read = await readPaperFile(path);
        const own = metaOf(read.doc).style;
        noteLosses(io, read.losses);
        return { ...read, addedStyle: (id: string) => (id === own ? (read.style?.style ?? null) : null) };
      }
      const { withLibrary } = await import('./library.ts');
      const { picturesOf } = await import('../paper-imports.ts');
      return withLibrary(io, values.library, false, (library) => {
        const id = asPaperId(name);
        const { doc, sources, modified, status } = library.papers.read(id);
        const pictures = new Map<string, Uint8Array>();
        const picture = picturesOf(library);
        for (const address of pictureAddresses(doc.toJSON())) {
          const bytes = picture(address);
          if (bytes) pictures.set(address, bytes);
        }
        const wanted = typeof style === 'string' ? style : (metaOf(doc).style ?? '');
        const kept = library.styles.get(wanted);
        const addedStyle: StyleLookup = (asked) => (asked === wanted ? kept : null);
        return { doc, sources, pictures, attachments: [], addedStyle, origin: { id, modified, status } };
      });
    }
  },
};

/** @throws IbidError 'bad-request' for what is not a language tag */
export const checkLocale = (tag: string | undefined): void => {
  try {
    if (tag !== undefined) Intl.getCanonicalLocales(tag);
  } catch {
    throw new IbidError(
      'bad-request',
      `"${tag}" is not the tag of a language. Write it like en-GB or it-IT.`,
    );
  }
};
