import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import { aroundHit, type PageHit } from './find-in-pages.ts';
import type { ReaderFind } from './use-reader-find.ts';

/** So many are drawn; the keys go through all of them. */
const mostDrawn = 300;

/** The hits with the words around them; a press goes to one. */
export const HitList = ({
  find,
  textOf,
  labelOf,
}: {
  find: ReaderFind;
  textOf: (page: number) => Promise<string>;
  /** What the page of a hit is called; '' where the file has none. */
  labelOf: (page: number) => string;
}) => {
  const { reader: words } = useMessages();
  const { hits } = find.found;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <ul ref={list} className="reader-hits" aria-label={words.hitList}>
      {hits.slice(0, mostDrawn).map((hit, at) => (
        <li key={`${hit.page} ${hit.start}`}>
          <button
            type="button"
            className="reader-hit"
            aria-current={at === find.at ? 'location' : undefined}
            onClick={() => find.go(at)}
          >
            {labelOf(hit.page) === '' ? null : <span className="reader-hit-page">{labelOf(hit.page)}</span>}
            <Around hit={hit} textOf={textOf} />
          </button>
        </li>
      ))}
      {hits.length > mostDrawn ? (
        <li className="reader-more">{words.moreHits(hits.length - mostDrawn)}</li>
      ) : null}
    </ul>
  );
};

const Around = ({ hit, textOf }: { hit: PageHit; textOf: (page: number) => Promise<string> }) => {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    void textOf(hit.page).then((read) => {
      if (!over) setText(read);
    });
    return () => {
      over = true;
    };
  }, [hit.page, textOf]);
  if (text === null) return <span />;
  const { before, hit: found, after } = aroundHit(text, hit);
  return (
    <span>
      {before}
      <mark>{found}</mark>
      {after}
    </span>
  );
};
