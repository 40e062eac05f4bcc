import { useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { SourceForm } from './form/source-form.tsx';
import { itemTitle } from './item-title.ts';
import { UnfinishedSource, useUnfinished } from './unfinished-source.tsx';

const first: CslItem = { id: 'new', type: 'article-journal' };

/** The form of a source that is not in the library yet. */
export const NewSourcePanel = ({
  alone,
  onAdded,
  onDiscard,
}: {
  /** The list with the heading of the screen is not beside it. */
  alone: boolean;
  onAdded: (id: SourceId) => void;
  onDiscard: () => void;
}) => {
  const host = useHost();
  const { library, app } = useMessages();
  const fail = useFailure();
  const [item, setItem] = useState(first);
  const unfinished = useUnfinished(item, first);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);

  const add = async (): Promise<void> => {
    if (itemTitle(item, '') === '') {
      setRefused(true);
      return;
    }
    setBusy(true);
    // The library makes the citation key from names and year.
    const { id: _none, ...csl } = item;
    const result = await host.call('sources.add', { csl: csl as Partial<CslItem> & { type: string } });
    setBusy(false);
    if (!result.ok) return fail(result.error);
    unfinished.finish();
    notify({ kind: 'done', text: library.added(itemTitle(item, app.untitled)) });
    onAdded(result.value.id);
  };

  return (
    <form
      className="source-panel"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {alone ? <h1 className="visually-hidden">{library.title}</h1> : null}
      <header className="panel-head">
        <h2 className="panel-title">{library.newSource}</h2>
      </header>
      <div className="panel-body">
        {unfinished.before ? (
          <UnfinishedSource
            item={unfinished.before}
            onTake={() => {
              if (unfinished.before) setItem({ ...unfinished.before, id: first.id });
              unfinished.drop();
            }}
          />
        ) : null}
        <SourceForm
          item={item}
          onChange={(next) => {
            setItem(next);
            setRefused(false);
          }}
        />
      </div>
      <footer className="panel-foot">
        <p className="panel-refusal" role="alert">
          {refused ? library.invalidTitle : ''}
        </p>
        <Button
          look="quiet"
          onPress={() => {
            unfinished.finish();
            onDiscard();
          }}
        >
          {library.discard}
        </Button>
        <Button look="primary" type="submit" isDisabled={busy}>
          {library.add}
        </Button>
      </footer>
    </form>
  );
};
