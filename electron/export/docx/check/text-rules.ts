import { type OpenedPackage, stories } from './opened-package.ts';
import { type Element, elementsOf, textOf, walk } from './xml-reader.ts';

const checkRunText = (path: string, element: Element, inDeletion: boolean): string[] => {
  const { name, attributes } = element;
  if (!['w:t', 'w:delText', 'w:instrText', 'w:delInstrText'].includes(name)) return [];
  const text = textOf(element);
  const shown = JSON.stringify(text.slice(0, 30));
  const problems: string[] = [];
  if (/[\n\r\t]/.test(text)) problems.push(`${path}: a raw line break or tab in ${name} ${shown}`);
  if (/^\s|\s$|\s\s/.test(text) && attributes.get('xml:space') !== 'preserve')
    problems.push(`${path}: ${name} ${shown} loses its spaces without xml:space="preserve"`);
  if (inDeletion && (name === 'w:t' || name === 'w:instrText'))
    problems.push(`${path}: deleted text ${shown} is in ${name}`);
  if (!inDeletion && name === 'w:delText') problems.push(`${path}: ${name} ${shown} is not in a deletion`);
  return problems;
};

const checkRuns = (path: string, element: Element, inDeletion = false): string[] => [
  ...checkRunText(path, element, inDeletion),
  ...elementsOf(element).flatMap((child) => {
    const nested =
      (child.name === 'w:r' && element.name === 'w:r') || (child.name === 'w:p' && element.name === 'w:p')
        ? [`${path}: <${child.name}> stands directly in <${element.name}>`]
        : [];
    return [...nested, ...checkRuns(path, child, inDeletion || child.name === 'w:del')];
  }),
];

/** Complex fields begin, separate and end in order, within their story. */
const checkFields = (path: string, root: Element): string[] => {
  const problems: string[] = [];
  const open: ('begin' | 'separate')[] = [];
  for (const { name, attributes } of walk(root)) {
    if (name === 'w:fldChar') {
      const type = attributes.get('w:fldCharType');
      if (type === 'begin') open.push('begin');
      else if (type === 'separate' && open.at(-1) === 'begin') open[open.length - 1] = 'separate';
      else if (type === 'end' && open.length > 0) open.pop();
      else problems.push(`${path}: a field has "${type}" in the wrong place`);
    }
    if (name === 'w:instrText' && open.at(-1) !== 'begin')
      problems.push(`${path}: the instruction of a field stands outside of it`);
    if (name === 'w:fldSimple' && !attributes.get('w:instr')?.trim())
      problems.push(`${path}: a field has no instruction`);
  }
  if (open.length > 0) problems.push(`${path}: ${open.length} field(s) without end`);
  return problems;
};

/** Text is where Word keeps it, and fields are whole. A note is a story of its own. */
export const checkText = (opened: OpenedPackage): string[] =>
  stories(opened).flatMap(([path, root]) => [
    ...checkRuns(path, root),
    ...(/notes\.xml$/.test(path) ? elementsOf(root) : [root]).flatMap((story) => checkFields(path, story)),
  ]);
