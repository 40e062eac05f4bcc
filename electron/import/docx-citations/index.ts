import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { EntryProblem } from '../../../shared/contract/methods.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { ImportedSources } from '../imported.ts';
import { readRecords, type XmlElement } from '../xml.ts';
import { citaviCitation } from './citavi.ts';
import { cslCitation } from './csl-citation.ts';
import { endnoteCitation } from './endnote.ts';
import { isTextPart, readParts } from './read-parts.ts';
import { scanOdt } from './scan-odt.ts';
import { type DocxMark, type ScannedPart, scanPart } from './scan-part.ts';
import { SourcesOfDocx } from './sources-of-docx.ts';
import type { CitingProgram, DocxCitation, DocxCitations, FoundCitation } from './types.ts';
import { wordCitation, wordSources } from './word-sources.ts';

/** So many faults are told one by one. */
const mostTold = 200;

/**
 * What a Word file says of its sources: the citations that Zotero, Mendeley, EndNote, Citavi and Word itself keep as
 * data in the text, the notes, headers and footers, and the sources they hold. A citation that can't be read is a
 * problem and does not stop the others.
 * @throws IbidError 'bad-file' for what is no Word file, 'too-large'
 */
export const readDocxCitations = (bytes: Uint8Array): DocxCitations => {
  const parts = readParts(bytes);
  const problems: EntryProblem[] = [];
  const tell = (problem: EntryProblem): void => {
    if (problems.length < mostTold) problems.push(problem);
  };
  const sources = new SourcesOfDocx();
  const ofWord = new Map<string, CslItem>();
  for (const [name, xml] of parts) {
    const read = name.startsWith('customXml/') ? wordSources(xml) : null;
    if (read && !read.isWhole) tell({ entry: name, reason: say('docx-part-broken') });
    for (const [tag, item] of read?.sources ?? []) ofWord.set(tag, item);
  }
  const codes = bookmarkCodes(parts.get('docProps/custom.xml') ?? parts.get('meta.xml') ?? '');

  const found: (FoundCitation & Pick<DocxMark, 'place' | 'text'>)[] = [];
  let unformatted = 0;
  for (const name of inReadingOrder([...parts.keys()].filter(isTextPart))) {
    const { marks, text, chunks, isWhole } = scanned(name, parts.get(name)!, ofWord);
    if (!isWhole) tell({ entry: name, reason: say('docx-part-broken') });
    if (chunks > 0) tell({ entry: name, reason: say('docx-chunks-left', { count: chunks }) });
    unformatted += countOf(text, unformattedEndnote);
    for (const mark of marks) {
      const citation = citationOf(mark, codes, ofWord);
      if (citation === null) continue;
      if (citation === 'broken') tell({ entry: nameOf(mark), reason: say('docx-citation-broken') });
      else found.push({ ...citation, place: mark.place, text: mark.text });
    }
  }
  if (unformatted > 0) tell({ entry: 'EndNote', reason: say('docx-unformatted', { count: unformatted }) });
  const inGoogleDocs = new Set([...parts].flatMap(([name, xml]) => (isLinks(name) ? googleDocsIn(xml) : [])));
  if (inGoogleDocs.size > 0)
    tell({ entry: 'Google Docs', reason: say('docx-google-docs', { count: inGoogleDocs.size }) });
  for (const { cites } of found)
    for (const cite of cites) if (cite.item) sources.add(cite.identity, cite.item);
  for (const [tag, item] of ofWord) sources.add(`word ${tag}`, item);

  const missing = new Map<string, { named: string; program: CitingProgram }>();
  const citations = found.map(
    ({ program, cites, place, text }): DocxCitation => ({
      program,
      place,
      text,
      cites: cites.map(({ identity, item: _, ...cite }) => {
        const source = sources.idOf(identity);
        if (source === null) missing.set(identity, { named: cite.named, program });
        return { ...cite, source };
      }),
    }),
  );
  for (const { named } of missing.values())
    tell({ entry: named.slice(0, 200) || say('text'), reason: say('docx-no-data') });
  return { citations, items: sources.items(), problems };
};

/** A part of a file of Word, or of one of LibreOffice, whose own sources are put to those of Word. */
const scanned = (name: string, xml: string, ofWord: Map<string, CslItem>): ScannedPart => {
  if (name !== 'content.xml') return scanPart(name, xml);
  const { sources, ...part } = scanOdt(name, xml);
  for (const [id, item] of sources) ofWord.set(id, item);
  return part;
};

/** A citation of EndNote that was typed or unlinked: "{Rossi, 2020 #4}", "{Rossi, 2020, Canals #4@12}". */
const unformattedEndnote = /\{[^{}#\n]{1,200} #\d+[^{}\n]{0,100}\}/g;
/** Where Zotero's citations in Google Docs point, whose data stay with Google. */
const inGoogleDocsLink = /https:\/\/www\.zotero\.org\/google-docs\/\?\w{1,20}/g;

const countOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
const isLinks = (name: string): boolean => name.endsWith('.rels') || name === 'content.xml';
const googleDocsIn = (xml: string): string[] => xml.match(inGoogleDocsLink) ?? [];

/**
 * The sources that a Word file cites, as `readDocxCitations` finds them.
 * @throws IbidError as that, and 'bad-file' for a file without citations
 */
export const importDocx = (bytes: Uint8Array): ImportedSources => {
  const { items, problems } = readDocxCitations(bytes);
  if (items.length === 0)
    throw new IbidError('bad-file', problems[0]?.reason ?? say('docx-no-citations'), { problems });
  return { sources: items.map((item) => ({ item })), problems, notUnderstood: [] };
};

const citationOf = (
  mark: DocxMark,
  codes: ReadonlyMap<string, string>,
  ofWord: ReadonlyMap<string, CslItem>,
): FoundCitation | 'broken' | null => {
  if (mark.kind === 'bookmark') {
    const code = codes.get(mark.code);
    return code === undefined ? null : cslCitation({ ...mark, code });
  }
  return cslCitation(mark) ?? citaviCitation(mark) ?? endnoteCitation(mark) ?? wordCitation(mark, ofWord);
};

/**
 * Codes of bookmarks: Zotero and Mendeley can keep a citation as a bookmark in the text, and its code in properties
 * of the document, cut into pieces that are named after the bookmark and numbered.
 */
const bookmarkCodes = (xml: string): Map<string, string> => {
  const pieces = new Map<string, string[]>();
  const take = (property: XmlElement): void => {
    const { name: inWord, 'meta:name': inWriter } = property.attributes;
    const found = /^((?:ZOTERO|Mendeley)\w*?)_(\d{1,5})$/.exec(inWord ?? inWriter ?? '');
    if (!found) return;
    const [, name = '', number = ''] = found;
    const known = pieces.get(name) ?? [];
    known[Number(number)] = rawText(property);
    pieces.set(name, known);
  };
  try {
    readRecords(xml, (name) => /^(\w+:)?(property|user-defined)$/.test(name), {
      record: take,
      broken: () => undefined,
    });
  } catch {
    // Without the code a bookmark is none of a citation.
  }
  return new Map([...pieces].map(([name, texts]) => [name, texts.join('')]));
};

const rawText = (property: XmlElement): string =>
  property.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');

/** The text first, then notes, then what stands around the pages. */
const inReadingOrder = (names: readonly string[]): string[] => {
  const order = ['document', 'footnotes', 'endnotes', 'comments', 'header', 'footer', 'glossary'];
  const rank = (name: string): number => order.findIndex((part) => name.startsWith(`word/${part}`));
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
};

/** What a reader of the file sees of a citation, or else where it stands. */
const nameOf = ({ text, place }: DocxMark): EntryProblem['entry'] =>
  text !== '' ? text.slice(0, 200) : place.note !== null ? say('note', { number: place.note }) : say('text');
