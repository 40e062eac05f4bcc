import { table } from '../../../table.ts';
import { findStyle, styles } from '../index.ts';
import type { Style, StyleKind } from '../style.ts';
import { checkStyle, childOf, parentOf } from './check-style.ts';
import { readXml, type StyleElement, withoutCdata, XmlError } from './read-xml.ts';
import { StyleError } from './style-problems.ts';

/** Characters of a style's file at most; the longest of the public ones has a tenth. */
export const longestStyle = 2_000_000;

/** A style from a file. */
export type ReadStyle = {
  style: Style;
  /** What the file itself calls it: an address, mostly. */
  cslId: string;
  /** When its authors last changed it (ISO 8601); '' if it does not say. */
  updated: string;
  /** The title of the style that it only points to; '' for one of its own. */
  parent: string;
};

/** The text of a style by what its own file calls it; null if it is not here. */
export type FindParent = (cslId: string) => Promise<{ title: string; xml: string } | null>;

/**
 * Reads the text of a `.csl` file. A dependent style becomes one of its own: it takes over what its parent says.
 * @throws StyleError with everything that is wrong
 */
export const readStyle = async (text: string, findParent: FindParent): Promise<ReadStyle> => {
  if (text.length > longestStyle) throw new StyleError([{ fault: 'too-large', line: 0, what: '' }]);
  const xml = withoutCdata(text);
  const root = parse(xml);
  const problems = checkStyle(root);
  if (problems.length > 0) throw new StyleError(problems);
  const info = childOf(root, 'info')!;
  const cslId = childOf(info, 'id')!.text.slice(0, 500);
  const house = houseIds[cslId];
  if (house) throw new StyleError([{ fault: 'house-id', line: childOf(info, 'id')!.line, what: house }]);
  const facts = {
    cslId,
    updated: childOf(info, 'updated')?.text.slice(0, 40) ?? '',
  };
  const address = parentOf(root);
  if (address === null) return { ...facts, style: styleOf(root, xml, cslId), parent: '' };
  const parent = await findParent(address);
  if (parent === null) throw new StyleError([{ fault: 'no-parent', line: 0, what: address.slice(0, 200) }]);
  const merged = withOwnInfo(parent.xml, root);
  return { ...facts, style: styleOf(parse(merged), merged, cslId), parent: parent.title };
};

/** Ibid's own styles are more than their files, so none takes their place. */
const houseIds: Readonly<Record<string, string>> = table({
  'https://www.iai.it/styles/ibid-notes': 'iai',
  iai: 'iai',
  'iai-papers': 'iai-papers',
});

const parse = (xml: string): StyleElement => {
  try {
    return readXml(xml);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const { kind, line, what } = error.fault;
    throw new StyleError([{ fault: kind, line, what }]);
  }
};

/** What of a parent's own description is not true of the dependent style; its authors and rights stay. */
const parentsOwn =
  /\s*<(title|id|title-short)(?:\s[^>]*)?>[^<]*<\/\1\s*>|\s*<link\s[^>]*rel\s*=\s*["'](?:self|template)["'][^>]*>/g;

/** The parent's text under the dependent style's title and id, in its language. */
const withOwnInfo = (parent: string, own: StyleElement): string => {
  const info = childOf(own, 'info')!;
  const locale = own.attrs['default-locale'];
  const address = escapeXml(parentOf(own) ?? '');
  const head = `<info>
    <title>${escapeXml(childOf(info, 'title')!.text)}</title>
    <id>${escapeXml(childOf(info, 'id')!.text)}</id>
    <link href="${address}" rel="template"/>`;
  const merged = parent.replace(/<info(?:\s[^>]*)?>([\s\S]*?)(?=<\/info\s*>)/, (_, parents: string) =>
    head.concat(parents.replace(parentsOwn, '')),
  );
  if (locale === undefined) return merged;
  return merged.replace(/<style(?=\s)[^>]*>/, (tag) => {
    const bare = tag.replace(/\sdefault-locale\s*=\s*("[^"]*"|'[^']*')/, '');
    return bare.replace(/>$/, ` default-locale="${locale.replace(/[^\w-]/g, '')}">`);
  });
};

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const styleOf = (style: StyleElement, xml: string, cslId: string): Style => {
  const info = childOf(style, 'info')!;
  const locale = style.attrs['default-locale'];
  return {
    id: idOf(cslId),
    title: childOf(info, 'title')!.text.replace(/\s+/g, ' ').slice(0, 300),
    kind: kindOf(style, info),
    locales: locale ? [locale.slice(0, 35)] : [],
    licence: licenceOf(childOf(info, 'rights')),
    xml,
  };
};

/**
 * The id by which papers name a style: that of the bundled style it is a version of, the last part of an address
 * of the style repository, else its own id in the letters of file names.
 */
const idOf = (cslId: string): string => {
  const plain = cslId.replace(/^https?:\/\/(?:www\.)?zotero\.org\/styles\//, '').replace(/\.csl$/i, '');
  const bundled = findStyle(plain);
  // Short names are for people; a file that has one as its id is another style.
  if (bundled !== null && styles.some((one) => one.id === plain || ('file' in one && one.file === plain)))
    return bundled;
  const id = plain
    .toLowerCase()
    .replace(/^[a-z]+:\/+(www\.)?|^urn:/, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return id.slice(0, 200) || 'style';
};

const kindOf = (style: StyleElement, info: StyleElement): StyleKind => {
  if (style.attrs.class === 'note') return 'note';
  const format = info.children.find(({ attrs }) => attrs['citation-format'] !== undefined)?.attrs[
    'citation-format'
  ];
  if (format === 'numeric' || format === 'label') return format;
  if (format === 'author-date' || format === 'author') return 'author-date';
  const used = new Set<string>();
  const layout = childOf(childOf(style, 'citation'), 'layout');
  if (layout) collectVariables(layout, style, used, new Set());
  if (used.has('citation-number')) return 'numeric';
  return used.has('citation-label') ? 'label' : 'author-date';
};

/** The variables that an element prints, those of its macros included. */
const collectVariables = (
  element: StyleElement,
  style: StyleElement,
  used: Set<string>,
  seen: Set<string>,
): void => {
  for (const one of element.attrs.variable?.split(/\s+/) ?? []) used.add(one);
  const { macro } = element.attrs;
  if (macro !== undefined && !seen.has(macro)) {
    seen.add(macro);
    const found = style.children.find(({ name, attrs }) => name === 'macro' && attrs.name === macro);
    if (found) collectVariables(found, style, used, seen);
  }
  for (const one of element.children) collectVariables(one, style, used, seen);
};

const creativeCommons = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/i;

/** The SPDX id of a Creative Commons licence, else what the style says of its rights. */
const licenceOf = (rights: StyleElement | undefined): string => {
  const found = creativeCommons.exec(`${rights?.attrs.license ?? ''} ${rights?.text ?? ''}`);
  if (found) return `CC-${found[1]!.toUpperCase()}-${found[2]}`;
  return (rights?.text || rights?.attrs.license || '').replace(/\s+/g, ' ').slice(0, 300);
};
