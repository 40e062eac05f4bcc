import { checkReferenceList } from '#shared/document/reference-list-attrs.ts';
import { type Said, say } from '#shared/reports/said.ts';
import type { Attributes } from './attributes.ts';

/** Is it the place of a list of references? Pandoc knows it by its id. */
export const isReferenceList = ({ id, classes }: Pick<Attributes, 'id' | 'classes'>): boolean =>
  id === 'refs' || classes.includes('references');

const readers: Readonly<Record<string, (text: string) => Record<string, unknown>>> = {
  scope: (scope) => ({ scope }),
  sort: (sort) => ({ sort }),
  nocite: (text) => ({
    added: text.startsWith('[')
      ? JSON.parse(text)
      : [
          ...new Set(
            text
              .split(',')
              .map((key) => key.trim().replace(/^@/, ''))
              .filter((key) => key !== ''),
          ),
        ],
  }),
  groups: (text) => ({ groups: JSON.parse(text) }),
  placed: (text) => ({ placed: JSON.parse(text) }),
};

/** The settings of a list by the attributes of its division; what can't be one is told and left out. */
export const referenceListIn = (
  { classes, values }: Attributes,
  lose: (what: Said) => void,
): Record<string, unknown> => {
  const settings: Record<string, unknown> = {};
  for (const [key, value] of values)
    try {
      const read = readers[key]?.(value);
      if (read === undefined) throw new RangeError(key);
      Object.assign(settings, checkReferenceList(read));
    } catch {
      lose(say('reference-list-value', { key, value: value.slice(0, 200) }));
    }
  for (const name of classes)
    if (name !== 'references') lose(say('reference-list-value', { key: 'class', value: name }));
  return settings;
};
