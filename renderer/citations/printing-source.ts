import type { Printing } from '#shared/citations/styles/style.ts';
import type { Host } from '../api/host.ts';

/** Where a style and its locale come from; at once where they are there already. */
export type PrintingSource = (style: string, lang: string) => Printing | Promise<Printing>;

const kept = new WeakMap<Host, Map<string, Printing>>();

/** What was asked of a host; forgotten when a style has changed there. */
const keepFor = (host: Host): Map<string, Printing> => {
  const known = new Map<string, Printing>();
  kept.set(host, known);
  host.on('styles.changed', () => known.clear());
  return known;
};

/** The styles of a host, each asked for once. */
export const printingSource = (host: Host): PrintingSource => {
  const known = kept.get(host) ?? keepFor(host);
  return (style, lang) => {
    const key = `${style}\n${lang}`;
    const there = known.get(key);
    if (there) return there;
    return host.call('styles.get', { style, lang }).then((answer) => {
      if (!answer.ok) throw new Error(answer.error.message);
      // One that is missing may come with the next paper, or be added.
      if (!answer.value.missing) known.set(key, answer.value);
      return answer.value;
    });
  };
};
