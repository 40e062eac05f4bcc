import { type OpenedPackage, stories } from './opened-package.ts';
import { elementsOf, val, walk } from './xml-reader.ts';

const uses: Record<string, 'paragraph' | 'character' | 'table'> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

/** Every style that is used exists, is of the right kind, and rests on styles that exist. */
export const checkStyles = (opened: OpenedPackage): string[] => {
  const part = opened.xml.get('word/styles.xml');
  if (!part) return ['word/styles.xml is missing'];
  const problems: string[] = [];
  const kinds = new Map<string, string>();
  const names = new Set<string>();
  const styles = elementsOf(part).filter(({ name }) => name === 'w:style');
  for (const style of styles) {
    const id = style.attributes.get('w:styleId') ?? '';
    const name = (val(style, 'w:name') ?? '').toLowerCase();
    if (kinds.has(id)) problems.push(`two styles have the id ${id}`);
    if (names.has(name)) problems.push(`two styles are called ${name}`);
    kinds.set(id, style.attributes.get('w:type') ?? 'paragraph');
    names.add(name);
  }
  for (const style of styles)
    for (const link of ['w:basedOn', 'w:next', 'w:link']) {
      const id = val(style, link);
      const own = style.attributes.get('w:styleId');
      if (id !== undefined && !kinds.has(id))
        problems.push(`the style ${own} names ${id} (${link}), which is missing`);
      if (link === 'w:basedOn' && id !== undefined && kinds.get(id) !== kinds.get(own ?? ''))
        problems.push(`the style ${own} is based on ${id}, which is of another kind`);
    }
  for (const kind of ['paragraph', 'character', 'table', 'numbering']) {
    const defaults = styles.filter(
      ({ attributes }) =>
        attributes.get('w:type') === kind && ['1', 'true'].includes(attributes.get('w:default') ?? ''),
    );
    if (defaults.length !== 1) problems.push(`${defaults.length} default styles of the kind ${kind}`);
  }
  const numbering = opened.xml.get('word/numbering.xml');
  for (const [path, root] of [
    ...stories(opened),
    ...(numbering ? [['word/numbering.xml', numbering] as const] : []),
  ])
    for (const { name, attributes } of walk(root)) {
      const kind = uses[name];
      const id = attributes.get('w:val') ?? '';
      if (kind && kinds.get(id) !== kind) problems.push(`${path}: ${id} is no ${kind} style`);
    }
  return problems;
};

/** Every list that is used exists, and definitions stand before the lists that use them. */
export const checkNumbering = (opened: OpenedPackage): string[] => {
  const problems: string[] = [];
  const part = opened.xml.get('word/numbering.xml');
  const definitions = new Set<string>();
  const lists = new Set<string>(['0']);
  for (const element of part ? elementsOf(part) : []) {
    if (element.name === 'w:abstractNum') {
      const id = element.attributes.get('w:abstractNumId') ?? '';
      if (definitions.has(id)) problems.push(`two definitions of lists have the id ${id}`);
      if (lists.size > 1) problems.push(`the definition of lists ${id} stands after a list`);
      definitions.add(id);
    } else if (element.name === 'w:num') {
      const id = element.attributes.get('w:numId') ?? '';
      if (lists.has(id)) problems.push(`two lists have the id ${id}`);
      lists.add(id);
      if (!definitions.has(val(element, 'w:abstractNumId') ?? ''))
        problems.push(`list ${id} has no definition`);
    }
  }
  const styles = opened.xml.get('word/styles.xml');
  for (const [path, root] of [...stories(opened), ...(styles ? [['word/styles.xml', styles] as const] : [])])
    for (const element of walk(root)) {
      if (element.name !== 'w:numPr') continue;
      const id = val(element, 'w:numId');
      const level = Number(val(element, 'w:ilvl') ?? '0');
      if (id !== undefined && !lists.has(id))
        problems.push(`${path}: a paragraph is in list ${id}, which is missing`);
      if (!(level >= 0 && level <= 8)) problems.push(`${path}: a list has the level ${level}`);
    }
  return problems;
};
