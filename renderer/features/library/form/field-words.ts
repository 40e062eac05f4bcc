import type { SourceKind } from '#shared/sources/kinds.ts';
import type { Messages } from '../../../i18n/messages.ts';

type Words = { label?: string; hint?: string; example?: string };

/** What a field is called in the form of a kind, what one may wonder about it, and an example for it. */
export const wordsOf = (
  variable: string,
  kind: SourceKind | null,
  { variables, fieldWords }: Pick<Messages, 'variables' | 'fieldWords'>,
): { label: string; hint: string | undefined; example: string } => {
  const table: Partial<Record<string, Partial<Record<string, Words>>>> = fieldWords;
  const own = kind === null ? undefined : table[kind]?.[variable];
  const common: Partial<Record<string, string>> = variables;
  return {
    label: own?.label ?? common[variable] ?? variable,
    hint: own?.hint ?? table.any?.[variable]?.hint,
    example: own?.example ?? '',
  };
};
