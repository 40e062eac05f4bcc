import type { RichText } from './citation.ts';
import type { CslItem } from './csl-item.ts';
import { citeFormatter } from './engine.ts';
import { joinRuns } from './markers.ts';
import type { Printing } from './styles/style.ts';

/**
 * The list of references of a paper, in the order of its alphabet. Each entry is what a first note on the source
 * prints, with its full stop: the house's notes put the family name first, as a list does.
 */
export const renderReferenceList = (items: readonly CslItem[], printing: Printing): RichText[] => {
  const formatter = citeFormatter(printing);
  const alphabet = new Intl.Collator(printing.locale.id, { ignorePunctuation: true, numeric: true });
  return items
    .flatMap((item) => {
      const runs = formatter.format(item, { position: 'first', firstNoteNumber: 0, nearNote: false });
      const text = runs.map((run) => run.text).join('');
      if (text === '') return [];
      const entry: RichText = text.endsWith('.') ? runs : joinRuns([...runs, { text: '.' }]);
      return [{ entry, key: sortKey(item, text) }];
    })
    .sort((a, b) => alphabet.compare(a.key, b.key))
    .map(({ entry }) => entry);
};

/** The family name first, whatever the style does; particles as the source has them. */
const sortKey = (item: CslItem, printed: string): string => {
  const [first] = Array.isArray(item.author) ? item.author : [];
  const family = first?.family ?? first?.literal;
  return `${family ?? ''} ${printed}`;
};
