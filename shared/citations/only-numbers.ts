import { parseXml, type XmlElement } from './parse-xml.ts';

/** Variables that say nothing of the source but its number. */
const ofCite = new Set(['citation-number', 'locator', 'first-reference-note-number']);
const read = ['variable', 'is-numeric', 'is-uncertain-date'];
const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string');

/**
 * Whether a style's citations print numbers alone, so that two of them with the same numbers and places are the
 * same, whatever they cite.
 */
export const printsOnlyNumbers = (xml: string): boolean => {
  const style = elementsOf(parseXml(xml));
  const macros = new Map(
    style.filter(({ name }) => name === 'macro').map((macro) => [macro.attrs.name ?? '', macro]),
  );
  const seen = new Set<string>();
  const isOfCite = (element: XmlElement): boolean => {
    const { name, attrs } = element;
    if (name === 'names' || name === 'date' || attrs.type !== undefined || attrs.disambiguate !== undefined)
      return false;
    if (read.some((attribute) => attrs[attribute]?.split(/\s+/).some((variable) => !ofCite.has(variable))))
      return false;
    const macro = attrs.macro === undefined ? undefined : macros.get(attrs.macro);
    if (macro && !seen.has(macro.attrs.name ?? '')) {
      seen.add(macro.attrs.name ?? '');
      if (!isOfCite(macro)) return false;
    }
    return elementsOf(element).every(isOfCite);
  };
  const citation = style.find(({ name }) => name === 'citation');
  const layout = citation && elementsOf(citation).find(({ name }) => name === 'layout');
  return layout !== undefined && isOfCite(layout);
};
