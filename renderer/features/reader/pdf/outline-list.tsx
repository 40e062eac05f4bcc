import { useMessages } from '../../../i18n/language.tsx';
import type { OutlineEntry } from './use-pdf.ts';

/** The file's own table of contents. */
export const OutlineList = ({
  entries,
  labelOf,
  onGo,
}: {
  entries: readonly OutlineEntry[];
  labelOf: (page: number) => string;
  onGo: (page: number) => void;
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
  onGo: (page: number) => void;
}) => (
  <ul className="reader-outline">
    {entries.map(({ title, page, entries: inner }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the contents of a file don't change, and titles may be the same.
      <li key={at}>
        <button
          type="button"
          className="reader-heading"
          disabled={page === null}
          onClick={() => {
            if (page !== null) onGo(page);
          }}
        >
          <span>{title}</span>
          {page === null ? null : <span className="reader-hit-page">{labelOf(page)}</span>}
        </button>
        {inner.length > 0 ? <Entries entries={inner} labelOf={labelOf} onGo={onGo} /> : null}
      </li>
    ))}
  </ul>
);
