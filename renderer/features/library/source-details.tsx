import { Pencil, Quote } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Source } from '#shared/contract/methods.ts';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';
import { openLink } from '../../api/open-link.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { putSources } from '../../ui/source-drag.ts';
import { useFailure } from '../../ui/use-failure.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { AttachedFiles } from './attached/attached-files.tsx';
import { useAttachedFiles } from './attached/use-attached-files.ts';
import { wordsOf } from './form/field-words.ts';
import { useValueText } from './form/value-text.ts';
import { itemTitle } from './item-title.ts';
import { OrganisedSections } from './organising/organised-sections.tsx';
import { QuotationsSection } from './quotations/quotations-section.tsx';
import { useQuotations } from './quotations/use-quotations.ts';

type Actions = {
  onEdit: (id: SourceId) => void;
  onCite: ((id: SourceId) => void) | undefined;
  onQuote: ((quotation: Quotation) => void) | undefined;
};

/** A source of the library, to be read beside the page. */
export const SourceDetails = ({ id, ...actions }: { id: SourceId } & Actions) => {
  const host = useHost();
  const fail = useFailure();
  const { app } = useMessages();
  const [source, setSource] = useState<Source | 'gone' | null>(null);

  const load = useCallback(() => {
    let asked = true;
    void host.call('sources.get', { id }).then((result) => {
      if (!asked) return;
      if (result.ok) setSource(result.value);
      else if (result.error.code === 'not-found') setSource('gone');
      else fail(result.error);
    });
    return () => {
      asked = false;
    };
  }, [host, id, fail]);
  useEffect(load, [load]);
  useHostEvent('sources.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) load();
  });

  if (source === null) return <div className="panel-note" aria-busy="true" />;
  if (source === 'gone') return <p className="panel-note">{app.sourceGone}</p>;
  return <Facts source={source} {...actions} />;
};

const first = [
  'author',
  'editor',
  'container-title',
  'collection-title',
  'issued',
  'volume',
  'issue',
  'page',
];
const hidden = new Set(['id', 'type', 'title', 'custom', 'citation-key', 'citation-label']);

const Facts = ({ source, onEdit, onCite, onQuote }: { source: Source } & Actions) => {
  const host = useHost();
  const { library, types, variables, fieldWords, app, sourceCards, attachments } = useMessages();
  const format = useFormat();
  const valueText = useValueText();
  const attached = useAttachedFiles(source.id);
  const quotations = useQuotations(source.id);
  const drop = useFileDrop(attached.attach);
  const item: CslItem = source.csl;
  const kind = kindOf(item);
  const names = [...new Set([...first, ...Object.keys(item)])].filter(
    (name) => item[name] != null && !hidden.has(name) && Object.hasOwn(variables, name),
  );
  const value = (name: string): string => valueText(name, item[name]);
  return (
    <article className="details" {...drop.handlers}>
      <p className="details-type">{kind === null ? item.type : types[kind]}</p>
      <h2
        className="details-title"
        title={sourceCards.dragHint}
        draggable
        onDragStart={(event) =>
          putSources(event.dataTransfer, [{ id: source.id, name: itemTitle(item, app.untitled) }])
        }
      >
        {itemTitle(item, app.untitled)}
      </h2>
      <dl className="facts">
        {names.map((name) => (
          <div key={name}>
            <dt>{wordsOf(name, kind, { variables, fieldWords }).label}</dt>
            <dd className={name === 'abstract' ? 'facts-long' : ''}>
              {name === 'URL' && /^https?:/i.test(value(name)) ? (
                <a
                  href={value(name)}
                  target="_blank"
                  rel="noreferrer"
                  onClick={(event) => {
                    event.preventDefault();
                    void openLink(host, value(name));
                  }}
                >
                  {value(name)}
                </a>
              ) : (
                value(name)
              )}
            </dd>
          </div>
        ))}
      </dl>
      <OrganisedSections id={source.id} item={item} />
      <AttachedFiles attached={attached} />
      <QuotationsSection
        key={source.id}
        sourceId={source.id}
        sourceLang={item.language ?? ''}
        quotations={quotations}
        onQuote={onQuote}
      />
      <p className="field-hint">
        {source.citedIn.length > 0
          ? `${library.citedTimes(source.citedIn.length)}: ${format.list(source.citedIn.map((paper) => paper.title || app.untitled))}`
          : library.notCited}
      </p>
      {onCite ? (
        <Button icon={Quote} onPress={() => onCite(source.id)}>
          {sourceCards.citeHere}
        </Button>
      ) : null}
      <Button icon={Pencil} onPress={() => onEdit(source.id)}>
        {library.edit}
      </Button>
      {drop.isOver ? <div className="file-drop-hint">{attachments.dropHint}</div> : null}
    </article>
  );
};
