import type { StyleElement } from './read-xml.ts';
import type { StyleFault } from './style-faults.ts';
import type { StyleProblem } from './style-problems.ts';

/** How many problems are told of one file. */
const mostTold = 20;
/** What all macros may come to when each is put where it is used. */
const mostPrinted = 200_000;

const inInfo =
  'author category contributor eissn email id info issn issnl link name published rights summary title title-short translator updated uri';
const inLocale = 'locale multiple single style-options term terms';
const printing =
  'bibliography choose citation date date-part else else-if et-al group if key label layout macro name name-part names number sort style substitute text';
const elements = new Set(`${inInfo} ${inLocale} ${printing}`.split(' '));

/** What Jurism's CSL-M adds to the language. */
const extensions = new Set(
  'alternative alternative-text condition conditions court-class institution institution-part'.split(' '),
);

export const childOf = (element: StyleElement | undefined, name: string): StyleElement | undefined =>
  element?.children.find((one) => one.name === name);

/** Why a text in XML is no style that can be printed by; nothing if it is one, be it a dependent one. */
export const checkStyle = (style: StyleElement): StyleProblem[] => {
  const problems: StyleProblem[] = [];
  const tell = (fault: StyleFault, line: number, what = ''): void => {
    if (problems.length < mostTold) problems.push({ fault, line, what: what.slice(0, 200) });
  };
  const kind = rootFault(style);
  if (kind) return [{ ...kind, line: kind.fault === 'no-style' ? style.line : 0 }];

  const info = childOf(style, 'info');
  if (!childOf(info, 'id')?.text) tell('no-id', info?.line ?? style.line);
  if (!childOf(info, 'title')?.text) tell('no-title', info?.line ?? style.line);
  checkElements(style, tell);
  if (parentOf(style) !== null) return problems;
  const citation = childOf(style, 'citation');
  if (!citation) tell('no-citation', 0);
  for (const part of [citation, childOf(style, 'bibliography')])
    if (part && !childOf(part, 'layout')) tell('no-layout', part.line, part.name);
  checkMacros(style, tell);
  return problems;
};

/** The address of the style that a dependent one prints by; null for a style of its own. */
export const parentOf = (style: StyleElement): string | null =>
  childOf(style, 'info')?.children.find(
    ({ name, attrs }) => name === 'link' && attrs.rel === 'independent-parent',
  )?.attrs.href ?? null;

const rootFault = ({ name, attrs }: StyleElement): Omit<StyleProblem, 'line'> | null => {
  if (/^html$/i.test(name)) return { fault: 'page', what: '' };
  if (name === 'locale') return { fault: 'locale', what: '' };
  if (name !== 'style') return { fault: 'no-style', what: name };
  const { version = '' } = attrs;
  if (/mlz/i.test(version)) return { fault: 'extended', what: `version ${version}` };
  if (version === '' || /^0/.test(version)) return { fault: 'old-version', what: version };
  return /^1\.0(\.\d+)?$/.test(version) ? null : { fault: 'new-version', what: version };
};

type Tell = (fault: StyleFault, line: number, what?: string) => void;

const checkElements = (element: StyleElement, tell: Tell): void => {
  for (const one of element.children) {
    if (elements.has(one.name)) checkElements(one, tell);
    else tell(extensions.has(one.name) ? 'extended' : 'unknown-element', one.line, extended(one.name));
  }
};
const extended = (name: string): string => (extensions.has(name) ? `<${name}>` : name);

/** Macros that are not there, that use themselves, or that grow without end when they are put together. */
const checkMacros = (style: StyleElement, tell: Tell): void => {
  const macros = new Map(
    style.children.filter(({ name }) => name === 'macro').map((macro) => [macro.attrs.name ?? '', macro]),
  );
  const sizes = new Map<string, number>();
  const open = new Set<string>();
  const told = new Set<string>();
  const once = (fault: StyleFault, line: number, name: string): number => {
    if (!told.has(name)) tell(fault, line, name);
    told.add(name);
    return 0;
  };
  const sizeOf = (element: StyleElement): number => {
    let size = 1;
    const { macro } = element.attrs;
    if (macro !== undefined && (element.name === 'text' || element.name === 'key'))
      size += sizeOfMacro(macro, element.line);
    for (const one of element.children) size += sizeOf(one);
    return Math.min(size, mostPrinted + 1);
  };
  const sizeOfMacro = (name: string, line: number): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const macro = macros.get(name);
    if (!macro) return once('unknown-macro', line, name);
    if (open.has(name)) return once('macro-loop', line, name);
    open.add(name);
    const size = sizeOf(macro);
    open.delete(name);
    sizes.set(name, size);
    return size;
  };
  const total = style.children.reduce(
    (sum, one) => sum + (one.name === 'macro' ? sizeOfMacro(one.attrs.name ?? '', one.line) : sizeOf(one)),
    0,
  );
  if (total > mostPrinted) tell('too-much', 0);
};
