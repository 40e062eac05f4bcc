import { Document } from 'docx';
import type { Node } from 'prosemirror-model';
import type { RichText } from '#shared/citations/citation.ts';
import { noReferences, type PrintedReferences } from '#shared/citations/printed-references.ts';
import type { ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import type { Loss } from '#shared/contract/methods.ts';
import { canonicalTag, isRightToLeft } from '#shared/document/language-tag.ts';
import { printedWords } from '#shared/document/printed-words.ts';
import { figureNumbers, notesById } from '#shared/document/reading-order.ts';
import { metaOf } from '#shared/document/schema.ts';
import type { CitationId } from '#shared/ids.ts';
import { noPictures, type PictureLookup } from '#shared/pictures/picture-address.ts';
import { say } from '#shared/reports/said.ts';
import { authorNotesAfterText, authorNotesAtFoot, authorNotesPlace } from './author-notes.ts';
import { chooseTemplate } from './choose-template.ts';
import { writeClosingPages } from './closing-pages.ts';
import type { Block, ExportContext, Place } from './context.ts';
import { writeFrontPage } from './front-page.ts';
import { createLossLog, type LossLog } from './losses.ts';
import { createListNumbering } from './numbering.ts';
import { writePackage } from './package.ts';
import { coreProperties } from './properties.ts';
import { writeReferenceList } from './reference-list.ts';
import { createReferences } from './references.ts';
import { sectionsOf } from './sections.ts';
import { styleSheet } from './styles.ts';
import { writeBlock, writeInline } from './writers.ts';

export type DocxInput = {
  doc: Node;
  /** What is printed for each citation, final punctuation included. */
  citations: ReadonlyMap<CitationId, RichText>;
  /** The style asks for a list of references at the end, whatever the template says. */
  endsWithReferences?: boolean;
  /** Prints lists of references; only called where the paper or its series has one. Without it they are empty. */
  printList?: (settings: ReferenceListSettings) => PrintedReferences;
  /** The pictures that are not in the paper itself. */
  picture?: PictureLookup;
  /** Is told how much of the text is written, from 0 to 1, and may end the export by an error. */
  step?: (done: number) => Promise<void>;
  /** Id of a template, else the paper's own, else that of its series, else `documenti-iai`. */
  template?: string;
  /** BCP 47 tag, else the paper's own, else `en-GB`. */
  lang?: string;
};

/** The first tag that is one; English for a paper that says nothing. */
const languageOf = (asked: string | undefined, own: string | undefined, losses: LossLog): string => {
  for (const tag of [asked, own]) {
    if (tag === undefined) continue;
    const canonical = canonicalTag(tag);
    if (canonical) return canonical;
    losses.add(say('not-a-language', { tag: tag.slice(0, 40) }), say('whole-paper'));
  }
  return 'en-GB';
};

/** So many blocks are written between two looks at whether to go on. */
const stride = 100;

const reportUnmarkedNotes = (doc: Node, written: number, losses: LossLog): void => {
  const notes = notesById(doc).size;
  if (notes <= written) return;
  losses.add(say('notes-without-mark', { count: notes - written }), say('notes'));
};

const coverPlace: Place = { kind: 'front', style: 'BoxText', depth: 0, indent: 0 };

/**
 * The paper as a Word file. The same paper gives the same parts everywhere, and the same bytes wherever zlib is
 * the same (see zip.ts). What the file can't hold is named in
 * `losses`; an empty list means that nothing was lost.
 * @throws IbidError `bad-request` for an unknown template
 */
export const exportDocx = async (input: DocxInput): Promise<{ bytes: Uint8Array; losses: Loss[] }> => {
  const { doc } = input;
  const meta = metaOf(doc);
  const losses = createLossLog();
  const template = chooseTemplate(input.template, meta, losses);
  const lang = languageOf(input.lang, meta.lang, losses);
  const numbering = createListNumbering();
  const ctx: ExportContext = {
    doc,
    meta,
    lang,
    rightToLeft: isRightToLeft(lang),
    template,
    labels: printedWords(lang),
    citations: input.citations,
    printList: input.printList ?? (() => noReferences),
    picture: input.picture ?? noPictures,
    losses,
    numbering,
    references: createReferences(doc, lang),
    noteNodes: notesById(doc),
    footnotes: {},
    captionNumbers: figureNumbers(doc),
    notes: 0,
    pictures: 0,
    where: say('front-page'),
    writeBlock: (node, place) => writeBlock(node, ctx, place),
    writeInline: (node, place) => writeInline(node, ctx, place),
  };

  const front = writeFrontPage(ctx);
  const [first, ...others] = doc.child(1).children;
  const lifted = template.keyPointsOnCover && first?.type.name === 'text_box' ? first : null;
  if (lifted) front.push(...writeBlock(lifted, ctx, coverPlace));
  if (authorNotesPlace(ctx) === 'cover') front.push(...authorNotesAtFoot(ctx));
  ctx.where = say('text-start');
  const place: Place = { kind: 'body', style: 'BodyText', depth: 0, indent: 0 };
  const top = template.cover && front.length > 0;
  const text = lifted || !first ? others : [first, ...others];
  const body: Block[] = [];
  for (const [n, node] of text.entries()) {
    body.push(...writeBlock(node, ctx, n === 0 && top ? { ...place, top } : place));
    if (n % stride === stride - 1) await input.step?.(n / text.length);
  }
  if (template.prints.referenceList || input.endsWithReferences) body.push(...writeReferenceList(ctx));
  if (authorNotesPlace(ctx) === 'after-text') body.push(...authorNotesAfterText(ctx));
  const closing = writeClosingPages(ctx);
  reportUnmarkedNotes(doc, ctx.notes, losses);

  const file = new Document({
    styles: styleSheet(template, lang),
    numbering: { config: numbering.config() },
    footnotes: ctx.footnotes,
    sections: sectionsOf(ctx, front, body, closing),
    hyphenation: {
      autoHyphenation: true,
      hyphenationZone: 283,
      consecutiveHyphenLimit: 3,
      doNotHyphenateCaps: true,
    },
    // Lines that end with a break are not stretched to the margin.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
  });
  return {
    bytes: writePackage(file, { coreProperties: coreProperties(ctx), lang }),
    losses: losses.all(),
  };
};
