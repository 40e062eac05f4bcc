import { useMessages } from '../../../i18n/language.tsx';
import type { PagePlace } from './pdf-pages.tsx';
import type { OutlineEntry } from './use-pdf.ts';

/** The file's own table of contents. */
export const OutlineList = ({
  entries,
  labelOf,
  onGo,
}: {
  entries: readonly OutlineEntry[];
  labelOf: (page: number) => string;
  onGo: (place: PagePlace) => void;
}) => {
  const { reader: words } = useMessages();
  return (
    <nav aria-label={words.contents}>
      <Entries entries={entries} labelOf={labelOf} onGo={onGo} />
    </nav>
  );
};

const Entries = ({
  entries,
  labelOf,
  onGo,
}: {
  entries: readonly OutlineEntry[];
  labelOf: (page: number) => string;
  onGo: (place: PagePlace) => void;
}) => (
  <ul className="reader-outline">
    {entries.map(({ title, place, entries: inner }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the contents of a file don't change, and titles may be the same.
      <li key={at}>
        <button
          type="button"
          className="reader-heading"
          disabled={place === null}
          onClick={() => {
            if (place) onGo(place);
          }}
        >
          <span>{title}</span>
          {place ? <span className="reader-hit-page">{labelOf(place.page)}</span> : null}
        </button>
        {inner.length > 0 ? <Entries entries={inner} labelOf={labelOf} onGo={onGo} /> : null}
      </li>
    ))}
  </ul>
);
