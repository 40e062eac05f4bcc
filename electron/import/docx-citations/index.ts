import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { EntryProblem } from '../../../shared/contract/methods.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { ImportedSources } from '../imported.ts';
import { localName, readRecords, type XmlElement } from '../xml.ts';
import { citaviCitation } from './citavi.ts';
import { cslCitation } from './csl-citation.ts';
import { endnoteCitation } from './endnote.ts';
import { isTextPart, readParts } from './read-parts.ts';
import { type DocxMark, scanPart } from './scan-part.ts';
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
  const codes = bookmarkCodes(parts.get('docProps/custom.xml') ?? '');

  const found: (FoundCitation & Pick<DocxMark, 'place' | 'text'>)[] = [];
  for (const name of inReadingOrder([...parts.keys()].filter(isTextPart))) {
    const { marks, isWhole } = scanPart(name, parts.get(name)!);
    if (!isWhole) tell({ entry: name, reason: say('docx-part-broken') });
    for (const mark of marks) {
      const citation = citationOf(mark, codes, ofWord);
      if (citation === null) continue;
      if (citation === 'broken') tell({ entry: nameOf(mark), reason: say('docx-citation-broken') });
      else found.push({ ...citation, place: mark.place, text: mark.text });
    }
  }
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
    const found = /^((?:ZOTERO|Mendeley)\w*?)_(\d{1,5})$/.exec(property.attributes.name ?? '');
    if (!found) return;
    const [, name = '', number = ''] = found;
    const known = pieces.get(name) ?? [];
    known[Number(number)] = rawText(property);
    pieces.set(name, known);
  };
  try {
    readRecords(xml, (name) => localName(name) === 'property', { record: take, broken: () => undefined });
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
