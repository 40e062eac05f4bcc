import type { OpenedPackage } from './opened-package.ts';
import { type Element, elementsOf, find, walk } from './xml-reader.ts';

const isSpecial = (note: Element): boolean =>
  ['separator', 'continuationSeparator', 'continuationNotice'].includes(note.attributes.get('w:type') ?? '');

const idOf = (element: Element): string => element.attributes.get('w:id') ?? '';

const checkKind = (opened: OpenedPackage, kind: 'footnote' | 'endnote'): string[] => {
  const problems: string[] = [];
  const part = opened.xml.get(`word/${kind}s.xml`);
  const body = opened.xml.get('word/document.xml');
  if (!body) return ['word/document.xml is missing'];
  const references = [...walk(body)].filter(({ name }) => name === `w:${kind}Reference`).map(idOf);
  if (!part)
    return references.length > 0 ? [`${kind}s are referred to, but word/${kind}s.xml is missing`] : [];
  const notes = elementsOf(part);
  const settings = opened.xml.get('word/settings.xml');
  const named = new Set(
    elementsOf((settings && find(settings, `w:${kind}Pr`)) ?? part)
      .filter((element) => element.name === `w:${kind}` && !element.children.length)
      .map(idOf),
  );
  for (const type of ['separator', 'continuationSeparator']) {
    const separator = notes.find((note) => note.attributes.get('w:type') === type);
    if (!separator) problems.push(`the ${type} of the ${kind}s is missing`);
    else {
      if (!named.has(idOf(separator))) problems.push(`the settings do not name the ${type} of the ${kind}s`);
      const marks = [...walk(separator)].map(({ name }) => name);
      if (!marks.includes(`w:${type}`)) problems.push(`the ${type} of the ${kind}s draws no line`);
      if (marks.includes(`w:${kind}Ref`)) problems.push(`the ${type} of the ${kind}s prints a number`);
    }
  }
  const ids = notes.map(idOf);
  for (const id of ids.filter((id, n) => ids.indexOf(id) !== n))
    problems.push(`two ${kind}s have the id ${id}`);
  const ordinary = notes.filter((note) => !isSpecial(note));
  for (const note of ordinary) {
    const count = references.filter((id) => id === idOf(note)).length;
    if (count !== 1) problems.push(`${kind} ${idOf(note)} is referred to ${count} times`);
    const numbers = [...walk(note)].filter(({ name }) => name === `w:${kind}Ref`).length;
    if (numbers !== 1) problems.push(`${kind} ${idOf(note)} prints its number ${numbers} times`);
    if (elementsOf(note).at(-1)?.name !== 'w:p')
      problems.push(`${kind} ${idOf(note)} does not end with a paragraph`);
  }
  const known = new Set(ordinary.map(idOf));
  for (const id of references)
    if (!known.has(id)) problems.push(`the text refers to ${kind} ${id}, which is missing`);
  return problems;
};

/** Word allows notes in the text only, and no comments in notes. */
const checkPlaces = (opened: OpenedPackage): string[] => {
  const problems: string[] = [];
  for (const [path, root] of opened.xml) {
    const inNotes = /^word\/(footnotes|endnotes)\.xml$/.test(path);
    const outside = inNotes || /^word\/(header|footer|comments)/.test(path);
    if (!outside) continue;
    for (const { name } of walk(root)) {
      if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
        problems.push(`${path}: a note is referred to where Word allows none`);
      if (inNotes && name.startsWith('w:comment')) problems.push(`${path}: a comment stands in a note`);
    }
  }
  return problems;
};

/** Separators, and one note for each reference. */
export const checkNotes = (opened: OpenedPackage): string[] => [
  ...checkKind(opened, 'footnote'),
  ...checkKind(opened, 'endnote'),
  ...checkPlaces(opened),
];
