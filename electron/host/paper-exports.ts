import type { Node } from 'prosemirror-model';
import type { RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { RenderedPaper } from '#shared/citations/render-paper.ts';
import type { Printing, Style } from '#shared/citations/styles/style.ts';
import type { Loss, PaperFormat } from '#shared/contract/methods.ts';
import { citedSources, paperTitle } from '#shared/document/facts.ts';
import { pictureAddresses } from '#shared/document/picture-addresses.ts';
import { metaOf } from '#shared/document/schema.ts';
import type { CitationId, SourceId } from '#shared/ids.ts';
import { noPictures, type PictureLookup, pictureHash } from '#shared/pictures/picture-address.ts';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { BesideFile } from '../export/markdown/pictures.ts';
import type { AttachedFile, PackageOrigin } from '../export/package.ts';
import { requireSendable } from './carried-attachments.ts';
import { printingFor, type StyleLookup } from './paper-printing.ts';

export type PaperExport = {
  bytes: Uint8Array;
  losses: Loss[];
  /** Files that go beside it: the pictures of a Markdown paper, if a folder for them was named. */
  beside: BesideFile[];
};
export type ExportOptions = {
  /** The style's id, or the style. */
  style?: string | Style | undefined;
  /** The styles that were added to the paper's library, or came with the paper. */
  addedStyle?: StyleLookup | undefined;
  locale?: string | undefined;
  template?: string | undefined;
  /** The pictures that are not in the paper itself. */
  picture?: PictureLookup;
  /** Folder for the pictures of a Markdown paper, beside it; they stand in its text where absent. */
  pictureFolder?: string;
  origin?: PackageOrigin;
  /** Files at the sources, for an `.ibid` file. */
  attachments?: readonly AttachedFile[];
  /** Is told how far the export is, from 0 to 1, and may end it by an error. */
  step?: (done: number) => Promise<void>;
};

export const paperMimes: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  markdown: 'text/markdown; charset=utf-8',
  ibid: 'application/vnd.ibid.paper+zip',
};
export const paperEndings: Readonly<Record<PaperFormat, string>> = {
  docx: 'docx',
  markdown: 'md',
  ibid: 'ibid',
};

/** A name for a file, made from a title: letters, digits and single hyphens, at most 80 characters. */
export const fileNameOf = (title: string): string =>
  title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '') || 'paper';

export const exportName = (doc: Node, format: PaperFormat): string =>
  `${fileNameOf(paperTitle(doc))}.${paperEndings[format]}`;

/**
 * The text of every citation, in the style and language of the options, else of the paper, else of the house.
 * @throws IbidError 'bad-request' for a style of the options that Ibid does not have
 */
export const renderedCitations = async (
  ...asked: Parameters<typeof rendered>
): Promise<Map<CitationId, RichText>> => (await rendered(...asked)).citations;

const rendered = async (
  doc: Node,
  sourceOf: (id: SourceId) => CslItem | undefined,
  options: ExportOptions,
): Promise<RenderedPaper & { printing: Awaited<ReturnType<typeof printingOf>> }> => {
  const [{ renderPaperWithLists }, printing] = await Promise.all([
    import('#shared/citations/render-paper.ts'),
    printingOf(doc, options),
  ]);
  return { ...renderPaperWithLists(doc, sourceOf, printing), printing };
};

/** The style and locale of the options, else of the paper, else of the house. */
const printingOf = async (
  doc: Node,
  { style, locale, addedStyle }: ExportOptions,
): Promise<Printing & { missing: boolean }> => {
  const meta = metaOf(doc);
  const printing = await printingFor(
    style ?? meta.style ?? 'iai',
    locale ?? meta.lang ?? 'en-GB',
    addedStyle,
  );
  if (typeof style === 'string' && printing.missing)
    throw new IbidError('bad-request', say('style-unknown', { name: style }));
  return { rules: meta.rules ?? {}, ...printing };
};

/** What a person must know of a paper whose style is not here. */
const missingStyle = (doc: Node, { missing, style }: { missing: boolean; style: Style }): Loss[] =>
  missing
    ? [
        {
          what: say('style-missing', { name: metaOf(doc).style ?? '', title: style.title }),
          where: '',
        },
      ]
    : [];

/**
 * A paper as a file of another format.
 * @param sourceOf the source as it is to be printed: the library's row, or the paper's own copy
 * @throws IbidError 'bad-request' for a style or template that is not there
 */
export const exportPaper = async (
  doc: Node,
  sourceOf: (id: SourceId) => CslItem | undefined,
  format: PaperFormat,
  options: ExportOptions = {},
): Promise<PaperExport> => {
  const sources = citedSources(doc).flatMap((id) => sourceOf(id) ?? []);
  const { picture = noPictures } = options;
  switch (format) {
    case 'docx': {
      const [{ exportDocx }, { citations, printList, printing }] = await Promise.all([
        import('../export/docx/index.ts'),
        rendered(doc, sourceOf, options),
      ]);
      const { template, locale, step } = options;
      await step?.(0.4);
      const written = await exportDocx({
        doc,
        citations,
        picture,
        printList,
        endsWithReferences: printing.style.endsWithReferences ?? false,
        ...(step ? { step: (done: number) => step(0.4 + done / 2) } : {}),
        ...(template === undefined ? {} : { template }),
        ...(locale === undefined ? {} : { lang: locale }),
      });
      return { ...written, losses: [...missingStyle(doc, printing), ...written.losses], beside: [] };
    }
    case 'markdown': {
      const [{ exportMarkdown }, { withPlainPictures }] = await Promise.all([
        import('../export/markdown/index.ts'),
        import('../export/markdown/pictures.ts'),
      ]);
      const plain = withPlainPictures(doc, picture, options.pictureFolder);
      const { text, losses } = exportMarkdown(plain.doc);
      return {
        bytes: new TextEncoder().encode(text),
        losses: [...losses, ...plain.losses],
        beside: plain.beside,
      };
    }
    case 'ibid': {
      const { writePackage } = await import('../export/package.ts');
      const { origin, addedStyle, attachments = [] } = options;
      const style = addedStyle?.(metaOf(doc).style ?? '')?.xml;
      const bytes = writePackage(doc, sources, {
        picture,
        style,
        attachments,
        ...(origin ? { origin } : {}),
      });
      if (attachments.length > 0) requireSendable(bytes.length);
      return { bytes, losses: missingPictures(doc, picture), beside: [] };
    }
  }
};

const missingPictures = (doc: Node, picture: PictureLookup): Loss[] =>
  pictureAddresses(doc.toJSON())
    .filter((src) => pictureHash(src) !== null && picture(src) === null)
    .map(() => ({ what: say('picture-not-in-library'), where: say('figures') }));
