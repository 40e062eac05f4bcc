import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
  type Node as YamlNode,
} from 'yaml';
import { checkPaperMeta, type PaperMeta, paperMetaSchema, sortRules } from '#shared/document/paper-meta.ts';
import { type Said, say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { YamlFault } from '../../../shared/reports/english/troubles.ts';

/** What the front matter says in Markdown; it becomes the front page. */
export type FrontText = {
  title: string;
  subtitle: string;
  authors: { name: string; affiliation: string; bio: string }[];
  abstract: string;
  keywords: string;
  about: string;
};
export type FrontMatter = {
  front: FrontText;
  meta: PaperMeta;
  bibliography: string[];
  /** The text after the front matter, and the number of the line it starts on, from 1. */
  rest: string;
  restLine: number;
};

const maxFrontMatter = 1_000_000;

/** Splits a file into front matter, from `---` to `---` or `...`, and text, as Pandoc does. */
const split = (text: string): { yaml: string; rest: string; restLine: number } => {
  const open = /^---[ \t]*\n(?=[^\n])/.exec(text);
  const close = open ? /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(open[0].length)) : null;
  if (!open || !close) return { yaml: '', rest: text, restLine: 1 };
  const yaml = text.slice(open[0].length, open[0].length + close.index);
  const end = open[0].length + close.index + close[0].length + 1;
  return { yaml, rest: text.slice(end), restLine: yaml.split('\n').length + 2 };
};

const textFields = ['lang', 'style', 'template', 'series', 'number', 'issn', 'isbn', 'date'] as const;

/**
 * Reads the YAML front matter of a paper. Fields that Ibid does not know are kept in `meta.extra`.
 * @throws IbidError 'bad-file' with the line where the YAML is wrong
 */
export const readFrontMatter = (text: string, lose: (what: Said) => void): FrontMatter => {
  const { yaml, rest, restLine } = split(text);
  const front: FrontText = { title: '', subtitle: '', authors: [], abstract: '', keywords: '', about: '' };
  const fields = yaml.trim() === '' ? [] : pairsOf(parseYaml(yaml));
  const meta: Record<string, unknown> = {};
  const extra: Record<string, unknown> = {};

  /** Puts a field into the data of the paper, or aside where it does not fit. */
  const keep = (name: keyof PaperMeta, value: unknown, key: string, node: YamlNode | null): void => {
    if (paperMetaSchema.safeParse({ [name]: value }).success) meta[name] = value;
    else {
      lose(say('field-form', { key }));
      extra[key] = plain(node);
    }
  };

  for (const [key, node] of fields)
    switch (key) {
      case 'title':
      case 'subtitle':
      case 'abstract':
      case 'about':
        front[key] = toText(node);
        break;
      case 'keywords':
        front.keywords = isSeq(node) ? texts(node).join(', ') : toText(node);
        break;
      case 'author':
        front.authors = (isSeq(node) ? (node.items as YamlNode[]) : [node]).map((author) =>
          readAuthor(author, lose),
        );
        break;
      case 'bibliography':
        keep('bibliography', isSeq(node) ? texts(node) : toText(node), key, node);
        break;
      case 'address':
        keep('address', isSeq(node) ? texts(node) : [toText(node)], key, node);
        break;
      case 'director':
        keep('director', isMap(node) ? strings(node) : { name: toText(node) }, key, node);
        break;
      case 'latest-title':
        keep('latestTitle', toText(node), key, node);
        break;
      case 'latest':
        keep(
          'latest',
          isSeq(node)
            ? node.items.map((item) => ({ number: '', authors: '', title: '', ...strings(item as YamlNode) }))
            : null,
          key,
          node,
        );
        break;
      case 'house-rules': {
        const given = plain(node);
        const { known, other } = isMap(node)
          ? sortRules(renamed(given as Record<string, unknown>, (name) => name.replace(/-./g, toUpper)))
          : { known: {}, other: {} };
        if (Object.keys(known).length > 0) meta.rules = known;
        const wrong = isMap(node) ? renamed(other, kebab) : given;
        if (!isMap(node) || Object.keys(other).length > 0) {
          extra[key] = wrong;
          lose(say('field-parts', { key, parts: JSON.stringify(wrong) }));
        }
        break;
      }
      case 'csl':
        extra.csl = plain(node);
        break;
      default: {
        const name = textFields.find((field) => field === key);
        if (name && (isScalar(node) || node === null)) keep(name, toText(node), key, node);
        else extra[key] = plain(node);
      }
    }
  if (typeof extra.csl === 'string' && meta.style === undefined) {
    const style = styleOfPath(extra.csl);
    if (style) meta.style = style;
  }
  if (Object.keys(extra).length > 0) meta.extra = extra;
  const checked = checkPaperMeta(meta);
  return { front, meta: checked, bibliography: [checked.bibliography ?? []].flat(), rest, restLine };
};

const toUpper = (letters: string): string => letters.slice(1).toUpperCase();
const renamed = <T>(
  fields: Readonly<Record<string, T>>,
  rename: (name: string) => string,
): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [rename(name), value]));

/** The name of a field as front matter spells it: `ibid-after-prose` for `ibidAfterProse`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The style that a path such as `styles/iai.csl` names. */
export const styleOfPath = (path: string): string => /([^/\\]+?)(?:\.csl)?$/.exec(path)?.[1] ?? '';

/** What the parser's codes mean to a person. */
const faults: Readonly<Record<string, YamlFault>> = {
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'indent',
  DUPLICATE_KEY: 'twice',
  MISSING_CHAR: 'open',
  MULTILINE_IMPLICIT_KEY: 'open',
  BAD_ALIAS: 'sign',
  BAD_SCALAR_START: 'sign',
  BLOCK_AS_IMPLICIT_KEY: 'sign',
  UNEXPECTED_TOKEN: 'sign',
};

const parseYaml = (yaml: string): YAMLMap | null => {
  if (yaml.length > maxFrontMatter) throw new IbidError('too-large', say('front-matter-too-long'));
  const document = parsed(yaml);
  const [error] = document.errors;
  if (error) {
    // The opening `---` is line 1.
    const line = (error.linePos?.[0].line ?? 1) + 1;
    const column = error.linePos?.[0].col ?? 1;
    const fault = Object.hasOwn(faults, error.code) ? faults[error.code]! : 'other';
    throw new IbidError('bad-file', say('front-matter-invalid', { line, column, fault }));
  }
  // Nothing but comments.
  if (document.contents === null) return null;
  if (!isMap(document.contents)) throw new IbidError('bad-file', say('front-matter-no-field'));
  return document.contents;
};

/** The parser goes a step down for each list in a list, and ends where there is no room for another. */
const parsed = (yaml: string): ReturnType<typeof parseDocument> => {
  try {
    return parseDocument(yaml, { maxAliasCount: 0 } as object);
  } catch (error) {
    throw error instanceof RangeError ? new IbidError('bad-file', say('front-matter-too-deep')) : error;
  }
};

const pairsOf = (map: YAMLMap | null): [string, YamlNode | null][] =>
  ((map?.items ?? []) as Pair<YamlNode, YamlNode | null>[]).map((pair) => [toText(pair.key), pair.value]);

/** A scalar as it was typed: `number: 007` is not a number here. */
const toText = (node: YamlNode | null | undefined): string => {
  if (!isScalar(node)) return node ? JSON.stringify(plain(node)) : '';
  if (typeof node.value === 'string')
    return node.type?.startsWith('BLOCK') ? node.value.replace(/\n+$/, '') : node.value;
  return node.value === null ? '' : (node.source ?? String(node.value));
};

const texts = (node: { items: unknown[] }): string[] => node.items.map((item) => toText(item as YamlNode));

const strings = (node: YamlNode): Record<string, string> =>
  isMap(node)
    ? Object.fromEntries(pairsOf(node).map(([key, value]) => [key, toText(value)]))
    : { title: toText(node) };

/** A value as JSON, for what is only kept. */
const plain = (node: YamlNode | null | undefined): unknown => {
  if (isScalar(node))
    return node.value instanceof Date || typeof node.value === 'bigint' ? String(node.value) : node.value;
  if (isSeq(node)) return node.items.map((item) => plain(item as YamlNode));
  if (isMap(node)) return Object.fromEntries(pairsOf(node).map(([key, value]) => [key, plain(value)]));
  return isAlias(node) ? `*${node.source}` : null;
};

const readAuthor = (
  node: YamlNode | null,
  lose: (what: Said) => void,
): { name: string; affiliation: string; bio: string } => {
  const author = { name: '', affiliation: '', bio: '' };
  if (!isMap(node)) return { ...author, name: toText(node) };
  for (const [key, value] of pairsOf(node))
    if (key === 'name' || key === 'bio') author[key] = toText(value);
    else if (key === 'affiliation')
      author.affiliation = isSeq(value) ? texts(value).join('; ') : toText(value);
    else lose(say('author-field', { key, value: toText(value) }));
  return author;
};
