import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId, type CitationId, type SourceId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { Messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { AnchoredPopover, type Place } from './anchored-popover.tsx';
import { explainPositions, type Reason } from './explain-positions.ts';
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

const sentences = (reason: Reason, words: Messages['citing']['reasons']): string[] => {
  switch (reason.kind) {
    case 'first':
      return [words.first];
    case 'short':
      if (!reason.notIbid) return [words.short(reason.first)];
      return [
        words.short(reason.first),
        reason.notIbid.why === 'several'
          ? words.several(reason.notIbid.note)
          : words.noPlace(reason.notIbid.note),
      ];
    case 'ibid': {
      const why =
        reason.before === 'citation'
          ? words.ibidCitation
          : reason.before === 'note'
            ? words.ibidNote
            : words.ibidPrevious(reason.note);
      return reason.withPlace ? [why, words.withPlace] : [why];
    }
  }
};

/** What stands behind a citation, why it is printed as it is, and what can be done with it. */
export const CitationPopover = ({
  id,
  place,
  sources,
  editable,
  onEdit,
  onReplace,
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
  /** Another source in place of this one, everywhere in the paper. */
  onReplace: (id: SourceId) => void;
  onRemove: () => void;
  onGoTo: (id: CitationId) => void;
  onOpenSource: ((id: SourceId) => void) | undefined;
  onClose: () => void;
}) => {
  const { paper, citing, types } = useMessages();
  const words = paper.citation;
  const explained = explainPositions(sources.placed, id);
  return (
    <AnchoredPopover place={place} label={words.title} className="citation-card" onClose={onClose}>
      {explained.map(({ item, reason, all, index }) => {
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
            {csl ? <p className="card-position">{sentences(reason, citing.reasons).join(' ')}</p> : null}
            <p className="card-type">{citing.which(index + 1, all.length)}</p>
            <div className="card-links">
              {index > 0 && all[0] ? (
                <Button look="quiet" onPress={() => onGoTo(all[0]!)}>
                  {words.goToFirst}
                </Button>
              ) : null}
              {index > 1 ? (
                <Button look="quiet" onPress={() => onGoTo(all[index - 1]!)}>
                  {citing.previous}
                </Button>
              ) : null}
              {index < all.length - 1 ? (
                <Button look="quiet" onPress={() => onGoTo(all[index + 1]!)}>
                  {citing.next}
                </Button>
              ) : null}
              {editable ? (
                <Button look="quiet" onPress={() => onReplace(sourceId)}>
                  {citing.replaceEverywhere}
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
