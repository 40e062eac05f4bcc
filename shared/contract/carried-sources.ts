import * as z from 'zod';
import type { CslItem } from '../citations/csl-item.ts';
import { cslItemSchema } from './csl-item-schema.ts';

/** How much of the sources of copied words goes along with them. */
export const carriedLimits = { items: 2000, characters: 8_000_000, itemCharacters: 200_000 } as const;

/** The sources of copied words as text for the clipboard; what is beyond the limits stays behind. */
export const writeCarriedSources = (items: readonly CslItem[]): string => {
  const written: string[] = [];
  let size = 0;
  for (const item of items.slice(0, carriedLimits.items)) {
    const text = JSON.stringify(item);
    if (text.length > carriedLimits.itemCharacters || size + text.length > carriedLimits.characters) continue;
    size += text.length;
    written.push(text);
  }
  return `[${written.join(',')}]`;
};

/** The sources in such a text, which any program may have written; what is no source is passed over. */
export const readCarriedSources = (text: string): CslItem[] => {
  if (text.length > carriedLimits.characters + 2 * carriedLimits.items) return [];
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return [];
  }
  const list = z.array(z.unknown()).max(carriedLimits.items).safeParse(raw);
  if (!list.success) return [];
  return list.data.flatMap((one) => {
    const item = cslItemSchema.safeParse(one);
    return item.success ? [item.data] : [];
  });
};
