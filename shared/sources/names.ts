import { type CslItem, type CslName, nameVariables } from '../citations/csl-item.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The names under a variable; anything that is not a name is left out, so a damaged item can be shown. */
export const namesOf = (item: CslItem, variable: string): CslName[] => {
  const value = item[variable];
  return Array.isArray(value) ? value.filter((name) => typeof name === 'object' && name !== null) : [];
};

/** The name by which a person or institution is listed: family name with its particle, or the whole name. */
export const listedName = (name: CslName): string => {
  if (isText(name.literal)) return name.literal;
  if (isText(name.family))
    return isText(name['non-dropping-particle'])
      ? `${name['non-dropping-particle']} ${name.family}`
      : name.family;
  return isText(name.given) ? name.given : '';
};

/** All parts of a name, family name first, for search and sorting. */
export const wholeName = (name: CslName): string =>
  [listedName(name), name.given, name['dropping-particle'], name.suffix]
    .filter((part, index, parts) => isText(part) && parts.indexOf(part) === index)
    .join(' ');

/** The variable whose names stand first for an item: its authors, else editors, else whoever is named. */
export const leadingNames = (item: CslItem): { variable: string; names: CslName[] } | null => {
  for (const variable of ['author', 'editor', 'editor-translator', 'director', ...nameVariables]) {
    const names = namesOf(item, variable).filter((name) => listedName(name) !== '');
    if (names.length > 0) return { variable, names };
  }
  return null;
};
