import type { Node } from 'prosemirror-model';
import { stringify } from 'yaml';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { metaOf } from '#shared/document/schema.ts';
import { say } from '#shared/reports/said.ts';
import { kebab, styleOfPath } from '../../import/markdown/front-matter.ts';
import { type BlockWriter, inlineFor } from './block-writer.ts';
import { indent } from './blocks.ts';

/** Text in double quotes; YAML takes what JSON takes, save control characters it wants escaped. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** How fields that Ibid does not know are written: their strings in quotes, which keeps any of them whole. */
const plainly = { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const;

/** A tag or a file name stands without quotes. */
const bare = (text: string): string =>
  /^[a-z][\w/-]*(?:\.[\w/-]+)*$/i.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : quoted(text);

/** Text of several paragraphs as a block, so that it can be read. */
const textValue = (text: string): string =>
  text.includes('\n\n') ? `|-\n${indent(text, '  ', '  ')}` : quoted(text);

/**
 * The front page and the data of a paper as YAML front matter with its `---` lines, or '' if there is
 * nothing to say.
 */
export const writeFrontMatter = (doc: Node, writer: BlockWriter): string => {
  const front = doc.firstChild!;
  const meta = metaOf(doc);
  const lines: string[] = [];
  const written = new Set<string>();
  const add = (key: string, value: string | undefined): void => {
    if (value === undefined) return;
    written.add(key);
    lines.push(`${key}:${value.startsWith('\n') ? '' : ' '}${value}`);
  };
  const field = (node: Node): string | undefined => {
    const text = inlineFor(writer, node.content, 'paragraph');
    return text === '' ? undefined : quoted(text);
  };
  const paragraphs = (node: Node): string | undefined => {
    const texts: string[] = [];
    node.forEach((paragraph) => {
      const text = inlineFor(writer, paragraph.content, 'paragraph');
      if (text !== '') texts.push(text);
    });
    return texts.length === 0 ? undefined : textValue(texts.join('\n\n'));
  };
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : quoted(value);

  const parts = new Map<string, Node>();
  const authors: Node[] = [];
  front.forEach((node) => {
    if (node.type.name === 'author') authors.push(node);
    else parts.set(node.type.name, node);
  });
  add('title', field(parts.get('title')!));
  add('subtitle', field(parts.get('subtitle')!));
  if (authors.length > 0) add('author', authors.map((author) => writeAuthor(author, field)).join(''));
  add('abstract', paragraphs(parts.get('abstract')!));
  add('keywords', field(parts.get('keywords')!));
  add('series', text(meta.series));
  add('number', text(meta.number));
  add('issn', text(meta.issn));
  add('isbn', text(meta.isbn));
  add('date', text(meta.date));
  add('lang', meta.lang === undefined ? undefined : bare(meta.lang));
  add('style', styleToWrite(meta));
  add('house-rules', writeRules(meta));
  add('template', meta.template === undefined ? undefined : bare(meta.template));
  add('bibliography', writeBibliography(meta.bibliography));
  add('about', paragraphs(parts.get('about')!));
  add('address', meta.address && list(meta.address.map(quoted)));
  add('director', meta.director && map(meta.director, ['name', 'email'], '\n  '));
  add('latest-title', text(meta.latestTitle));
  add(
    'latest',
    meta.latest &&
      list(
        meta.latest.map((entry) =>
          map(entry, ['number', 'authors', 'title'], '\n    ').replace(/^\n {4}/, ''),
        ),
      ),
  );
  for (const [key, value] of Object.entries(meta.extra ?? {}))
    if (key === 'house-rules' && isObject(value)) continue;
    else if (written.has(key)) writer.lose(say('field-twice', { key }));
    else lines.push(stringify({ [key]: value }, plainly).replace(/\n$/, ''));
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n`;
};

const writeAuthor = (author: Node, field: (node: Node) => string | undefined): string => {
  const [name, affiliation, bio] = [0, 1, 2].map((i) => field(author.child(i)));
  const rest = [
    ['affiliation', affiliation],
    ['bio', bio],
  ].flatMap(([key, value]) => (value === undefined ? [] : [`\n    ${key}: ${value}`]));
  return `\n  - name: ${name ?? '""'}${rest.join('')}`;
};

/** A style that follows from the CSL file the paper names is not said twice. */
const styleToWrite = ({ style, extra }: PaperMeta): string | undefined =>
  style === undefined || (typeof extra?.csl === 'string' && styleOfPath(extra.csl) === style)
    ? undefined
    : bare(style);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The paper's rules of notes, with those that a file had and Ibid does not know. */
const writeRules = ({ rules, extra }: PaperMeta): string | undefined => {
  const unknown = extra?.['house-rules'];
  const fields = {
    ...(isObject(unknown) ? unknown : {}),
    ...Object.fromEntries(Object.entries(rules ?? {}).map(([name, value]) => [kebab(name), value])),
  };
  return Object.keys(fields).length === 0
    ? undefined
    : `\n${indent(stringify(fields, plainly).replace(/\n$/, ''), '  ', '  ')}`;
};

const writeBibliography = (files: PaperMeta['bibliography']): string | undefined => {
  if (files === undefined) return undefined;
  return typeof files === 'string' ? bare(files) : list(files.map(bare));
};

const list = (values: readonly string[]): string =>
  values.length === 0 ? '[]' : values.map((value) => `\n  - ${value}`).join('');

const map = <Key extends string>(
  values: { readonly [K in Key]?: string | undefined },
  keys: readonly Key[],
  separator: string,
): string =>
  keys
    .flatMap((key) => (values[key] === undefined ? [] : [`${separator}${key}: ${quoted(values[key])}`]))
    .join('');
