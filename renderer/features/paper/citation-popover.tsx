import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId, type CitationId, type SourceId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AnchoredPopover, type Place } from './anchored-popover.tsx';
import { explainPositions } from './explain-positions.ts';
import type { PaperSources } from './paper-sources.ts';

const yearOf = (item: CslItem): string =>
  String(item.issued?.['date-parts']?.[0]?.[0] ?? item.issued?.literal ?? '');

const namesOf = (item: CslItem): string => {
  const names = (item.author ?? item.editor ?? []).map(
    (name) =>
      name.literal ?? [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
  );
  return names.length > 3 ? `${names[0]} et al.` : names.join(', ');
};

/** What stands behind a citation, why it is printed as it is, and what can be done with it. */
export const CitationPopover = ({
  id,
  place,
  sources,
  editable,
  onEdit,
  onRemove,
  onGoTo,
  onOpenSource,
  onClose,
}: {
  id: CitationId;
  place: Place;
  sources: PaperSources;
  editable: boolean;
  onEdit: () => void;
  onRemove: () => void;
  onGoTo: (id: CitationId) => void;
  onOpenSource: ((id: SourceId) => void) | undefined;
  onClose: () => void;
}) => {
  const { paper, types } = useMessages();
  const words = paper.citation;
  const explained = explainPositions(sources.placed, id);
  return (
    <AnchoredPopover place={place} label={words.title} className="citation-card" onClose={onClose}>
      {explained.map(({ item, position, firstCitation }) => {
        const sourceId = asSourceId(item.sourceId);
        const csl = sources.get(sourceId);
        return (
          <section key={item.sourceId} className="card-source">
            {csl ? (
              <>
                <p className="card-who">{[namesOf(csl), yearOf(csl)].filter(Boolean).join(', ')}</p>
                <p className="card-what">{csl.title ?? csl.id}</p>
                <p className="card-type">
                  {types[csl.type as keyof typeof types] ?? csl.type}
                  {csl['container-title'] ? ` · ${csl['container-title']}` : ''}
                </p>
              </>
            ) : (
              <>
                <p className="card-what">{item.sourceId}</p>
                <p className="card-missing">{words.missing}</p>
              </>
            )}
            {csl && !sources.inLibrary(sourceId) ? (
              <p className="card-missing">{words.notInLibrary}</p>
            ) : null}
            {csl ? <p className="card-position">{words.positions[position]}</p> : null}
            <div className="card-links">
              {firstCitation !== null && firstCitation !== id ? (
                <Button look="quiet" onPress={() => onGoTo(firstCitation)}>
                  {words.goToFirst}
                </Button>
              ) : null}
              {onOpenSource && sources.inLibrary(sourceId) ? (
                <Button look="quiet" onPress={() => onOpenSource(sourceId)}>
                  {words.openSource}
                </Button>
              ) : null}
            </div>
          </section>
        );
      })}
      {editable ? (
        <footer className="card-foot">
          <Button look="primary" onPress={onEdit} autoFocus>
            {explained.some(({ item }) => !sources.get(asSourceId(item.sourceId)))
              ? words.chooseOther
              : words.edit}
          </Button>
          <Button onPress={onRemove}>{words.remove}</Button>
        </footer>
      ) : null}
    </AnchoredPopover>
  );
};
