import { Search } from 'lucide-react';
import { Fragment } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { Passage } from '#shared/contract/methods.ts';
import type { PaperId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTextSearch } from './use-text-search.ts';

/** The passages of all papers that have the words of a query, under the titles of their papers. */
export const TextResults = ({
  query,
  onGo,
}: {
  query: string;
  onGo: (id: PaperId, passage: Passage) => void;
}) => {
  const { shelf, app } = useMessages();
  const { found, showAll } = useTextSearch(query);
  if (query.trim() === '')
    return (
      <EmptyState icon={Search} title={shelf.searchTitle}>
        <p>{shelf.searchText}</p>
      </EmptyState>
    );
  if (!found) return <div className="panel-waiting" aria-busy="true" />;
  if (found.papers.length === 0)
    return (
      <EmptyState icon={Search} title={shelf.nothingFound(found.query)}>
        <p>{shelf.nothingFoundHint}</p>
      </EmptyState>
    );
  const passages = found.papers.reduce((sum, paper) => sum + paper.hits, 0);
  const act = (key: string): void => {
    const [id, index] = key.split(' ');
    const paper = found.papers.find((one) => one.id === id);
    if (!paper) return;
    const place = paper.places[Number(index)];
    if (place) onGo(paper.id, place);
    else showAll(paper.id);
  };
  return (
    <>
      <p className="results-count" role="status">
        {shelf.found(passages, found.papers.length)}
        {found.total > found.papers.length ? ` ${shelf.foundMore(found.papers.length)}` : ''}
      </p>
      <ListBox className="results" aria-label={shelf.results} onAction={(key) => act(String(key))}>
        <Collection items={found.papers}>
          {(paper) => (
            <ListBoxSection id={paper.id} className="results-paper">
              <Header className="results-title">
                {paper.title || app.untitled}
                <span className="results-side">
                  {[paper.authors, paper.archived ? shelf.inArchive : ''].filter(Boolean).join(' · ')}
                </span>
              </Header>
              {paper.places.map((place, index) => (
                <ListBoxItem
                  key={`${place.block}`}
                  id={`${paper.id} ${index}`}
                  className="result"
                  textValue={place.runs.map(({ text }) => text).join('')}
                >
                  <span className="result-where">
                    {place.note > 0 ? shelf.note(place.note) : shelf.part[place.part]}
                  </span>
                  <span className="result-text">
                    {place.runs.map((run, n) =>
                      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name and never move
                      run.hit ? <mark key={n}>{run.text}</mark> : <Fragment key={n}>{run.text}</Fragment>,
                    )}
                  </span>
                </ListBoxItem>
              ))}
              {paper.hits > paper.places.length ? (
                <ListBoxItem id={`${paper.id} more`} className="result result-more">
                  {shelf.allPlaces(paper.hits)}
                </ListBoxItem>
              ) : null}
            </ListBoxSection>
          )}
        </Collection>
      </ListBox>
    </>
  );
};
