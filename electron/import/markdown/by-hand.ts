import type { Node } from 'prosemirror-model';
import type { CitationItem, FieldByHand, FieldValue, Run, TextByHand } from '#shared/citations/citation.ts';
import { dateVariables, nameVariables } from '#shared/citations/csl-item.ts';
import { canSetByHand, checkFieldsByHand, checkTextByHand } from '#shared/document/by-hand-attrs.ts';
import { type Said, say } from '#shared/reports/said.ts';
import type { Attributes } from './attributes.ts';

/* What is set by hand in a citation, from the attributes of the span around it (`electron/export/markdown/by-hand.ts`). */

const structured = new Set<string>([...nameVariables, ...dateVariables]);

const unquoted = (text: string): string =>
  text.replace(/&#(\d{1,7});/g, (whole, code: string) =>
    Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
  );

/** Names and dates are JSON; what is none is left to the check. */
const fieldValue = (variable: string, text: string): FieldValue => {
  if (text === '' || !structured.has(variable)) return text;
  try {
    return JSON.parse(text) as FieldValue;
  } catch {
    return text;
  }
};

/**
 * A citation with what the attributes of the span around it set by hand; null where the span is about something
 * else. What can't be set is told and left out: the citation is live there.
 * @param readText the parts of a text written as Markdown
 */
export const citationByHand = (
  nodes: readonly Node[],
  { classes, values, id }: Attributes,
  readText: (markdown: string) => Run[],
  lose: (what: Said) => void,
): Node | null => {
  const [node] = nodes;
  if (nodes.length !== 1 || node?.type.name !== 'citation' || !classes.includes('by-hand')) return null;
  if (id) lose(say('span-id', { id }));
  for (const name of classes) if (name !== 'by-hand') lose(say('span-class', { name }));
  const sound = <Value>(told: (error: string) => Said, read: () => Value): Value | null => {
    try {
      return read();
    } catch (error) {
      lose(told((error as Error).message));
      return null;
    }
  };
  const rest = new Map([...values].map(([name, value]) => [name, unquoted(value)]));
  const take = (name: string): string => {
    const value = rest.get(name) ?? '';
    rest.delete(name);
    return value;
  };
  let byHand: TextByHand | null = null;
  if (rest.has('text')) {
    const [text, was, reason] = [readText(take('text')), take('was'), take('reason')];
    byHand = sound(
      (error) => say('text-by-hand', { error }),
      () => checkTextByHand({ text, was, reason }),
    );
  }
  const items = (node.attrs.items as CitationItem[]).map((item, index): CitationItem => {
    const fields: Record<string, FieldByHand> = {};
    for (const name of [...rest.keys()]) {
      const [, variable = '', place = '1'] = /^([\w-]+)(?::(\d+))?$/.exec(name) ?? [];
      if (Number(place) !== index + 1 || !canSetByHand(variable)) continue;
      const entry = {
        value: fieldValue(variable, take(name)),
        was: fieldValue(variable, take(`${name}.was`)),
        reason: take(`${name}.reason`),
      };
      Object.assign(
        fields,
        sound(
          (error) => say('field-by-hand', { variable, error }),
          () => checkFieldsByHand({ [variable]: entry }),
        ),
      );
    }
    return Object.keys(fields).length > 0 ? { ...item, fields } : item;
  });
  for (const [name, value] of rest) lose(say('span-value', { key: name, value }));
  return node.type.create({ ...node.attrs, items, byHand }, null, node.marks);
};
