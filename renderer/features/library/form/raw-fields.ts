import type { CslItem } from '#shared/citations/csl-item.ts';

type RawField = { name: string; text: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lines = (path: readonly string[], value: unknown): RawField[] => {
  if (isRecord(value)) return Object.entries(value).flatMap(([key, part]) => lines([...path, key], part));
  const texts = (Array.isArray(value) ? value : [value]).map((part: unknown) =>
    typeof part === 'string' ? part : JSON.stringify(part),
  );
  return [{ name: path.join(' › '), text: texts.join('\n') }];
};

/** What programs left at a source, without the kind that Ibid keeps there and the form shows as such. */
const ofOthers = ({ ibid: _, ...others }: Record<string, unknown>): Record<string, unknown> => others;

/**
 * What no form has a field for, one line each: the parts of an object under the names that lead to them. What
 * programs left at a source stands under theirs (`custom: { ris: { C1: … } }` is "ris › C1").
 */
export const rawFields = (item: CslItem, variables: readonly string[]): RawField[] =>
  variables.flatMap((variable) =>
    variable === 'custom' && isRecord(item.custom)
      ? lines([], ofOthers(item.custom))
      : lines([variable], item[variable]),
  );
