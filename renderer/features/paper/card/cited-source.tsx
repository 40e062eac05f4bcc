import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId, type CitationId, type SourceId } from '#shared/ids.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { Button } from '../../../ui/button.tsx';
import type { Explained } from '../explain-positions.ts';
import { JudgedSource } from '../judged-source.tsx';
import type { PaperSources } from '../paper-sources.ts';
import { ReadCited } from './read-cited.tsx';
import { sourceDifferences } from './source-differences.ts';
import { type PrintedBy, whyThisForm } from './why-this-form.ts';

const yearOf = (item: CslItem): string =>
  String(item.issued?.['date-parts']?.[0]?.[0] ?? item.issued?.literal ?? '');

const typeName = (item: CslItem, types: Messages['types']): string => {
  const kind = kindOf(item);
  return kind === null ? item.type : types[kind];
};

const namesOf = (item: CslItem): string => {
  const names = (item.author ?? item.editor ?? []).map(
    (name) =>
      name.literal ?? [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
  );
  return names.length > 3 ? `${names[0]} et al.` : names.join(', ');
};

/** What the paper's own copy said when the paper was opened, where the library says something else now. */
const Differences = ({ copy, library }: { copy: CslItem; library: CslItem }) => {
  const { sourceCards: words, library: fields, variables, types } = useMessages();
  const found = sourceDifferences(copy, library, (variable) => Object.hasOwn(variables, variable));
  if (found.length === 0) return null;
  return (
    <div className="card-differs">
      <p>{words.differs}</p>
      <ul className="bullets">
        {found.map(({ variable, was }) => {
          const field = variable === 'type' ? fields.type : variables[variable as keyof typeof variables];
          const value = variable === 'type' ? (types[was as keyof typeof types] ?? was) : was;
          return <li key={variable}>{value === '' ? words.wasEmpty(field) : words.was(field, value)}</li>;
        })}
      </ul>
    </div>
  );
};

/** One source of a citation: what it is, why it is printed as it is, and what can be done with it. */
export const CitedSource = ({
  explained,
  printedBy,
  sources,
  fields,
  isAlone,
  onEdit,
  onReplace,
  onRemove,
  onGoTo,
  onRead,
  onOpenSource,
  onOpenRules,
}: {
  explained: Explained;
  printedBy: PrintedBy;
  sources: PaperSources;
  /** Place and words of this item; null where the paper can't be changed. */
  fields: ReactNode;
  /** The only source of its citation. */
  isAlone: boolean;
  onEdit: (() => void) | undefined;
  onReplace: (() => void) | undefined;
  onRemove: (() => void) | undefined;
  onGoTo: (id: CitationId) => void;
  /** A file at the source is opened in its place. */
  onRead: () => void;
  onOpenSource: ((id: SourceId) => void) | undefined;
  onOpenRules: (() => void) | undefined;
}) => {
  const { paper, citing, forms, sourceCards, types } = useMessages();
  const { item, all, index } = explained;
  const words = paper.citation;
  const [open, setOpen] = useState(isAlone);
  const id = asSourceId(item.sourceId);
  const csl = sources.get(id);
  const isInLibrary = sources.inLibrary(id);
  const copy = sources.copy(id);
  const others: [string, CitationId | undefined][] = [
    [words.goToFirst, index > 0 ? all[0] : undefined],
    [citing.previous, index > 1 ? all[index - 1] : undefined],
    [citing.next, all[index + 1]],
  ];
  return (
    <section className="card-source" aria-label={csl?.title ?? item.sourceId}>
      {csl ? (
        <>
          <p className="card-who">{[namesOf(csl), yearOf(csl)].filter(Boolean).join(', ')}</p>
          <p className="card-what">{csl.title ?? csl.id}</p>
          <p className="card-type">
            {typeName(csl, types)}
            {csl['container-title'] ? ` · ${csl['container-title']}` : ''}
          </p>
        </>
      ) : (
        <>
          <p className="card-what">{item.sourceId}</p>
          <p className="card-missing">{words.missing}</p>
        </>
      )}
      <JudgedSource judged={sources.judged.get(id)} />
      {csl && !isInLibrary ? <p className="card-missing">{words.notInLibrary}</p> : null}
      {csl && copy && isInLibrary ? <Differences copy={copy} library={csl} /> : null}
      {csl ? (
        <p className="card-position">{whyThisForm(explained, csl, printedBy, forms).join(' ')}</p>
      ) : null}
      <p className="card-type">{citing.which(index + 1, all.length)}</p>
      <div className="card-links">
        {fields && !isAlone ? (
          <Button
            look="quiet"
            icon={open ? ChevronDown : ChevronRight}
            aria-expanded={open}
            onPress={() => setOpen(!open)}
          >
            {sourceCards.placeAndWords}
          </Button>
        ) : null}
        {isInLibrary ? <ReadCited item={item} onRead={onRead} /> : null}
        {onEdit && isInLibrary ? (
          <Button look="quiet" onPress={onEdit}>
            {sourceCards.edit}
          </Button>
        ) : null}
        {others.map(([label, other]) =>
          other ? (
            <Button key={label} look="quiet" onPress={() => onGoTo(other)}>
              {label}
            </Button>
          ) : null,
        )}
        {onReplace ? (
          <Button look="quiet" onPress={onReplace}>
            {citing.replaceEverywhere}
          </Button>
        ) : null}
        {onOpenSource && isInLibrary ? (
          <Button look="quiet" onPress={() => onOpenSource(id)}>
            {words.openSource}
          </Button>
        ) : null}
        {onOpenRules ? (
          <Button look="quiet" onPress={onOpenRules}>
            {forms.openRules}
          </Button>
        ) : null}
        {onRemove ? (
          <Button
            look="quiet"
            onPress={onRemove}
            aria-label={sourceCards.removeItem(csl?.title ?? item.sourceId)}
          >
            {sourceCards.removeThis}
          </Button>
        ) : null}
      </div>
      {fields && open ? <div className="card-fields">{fields}</div> : null}
    </section>
  );
};
