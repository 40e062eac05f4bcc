import { Copy, LibraryBig, type LucideIcon, Quote, Trash2, Undo2 } from 'lucide-react';
import type { RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SourceId } from '#shared/ids.ts';
import { isIncomplete } from '#shared/sources/incomplete.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { authorsLabel, containerLabel, nameWords, plainTitle, yearLabel } from '#shared/sources/labels.ts';
import { useFormat, useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { copyText } from '../../../ui/copy-text.ts';
import { RichRuns } from '../../../ui/rich-runs.tsx';
import { putSources } from '../../../ui/source-drag.ts';
import { itemTitle } from '../item-title.ts';
import type { SaveState } from '../use-source-edit.ts';

/** What can be done with the source of a panel; what is absent can't be done here. */
export type HeadActions = {
  /** Leaves the source. */
  back: { label: string; icon: LucideIcon; onPress: () => void };
  /** Cites it in the open paper; null where none is open. */
  cite: { label: string; onPress: () => void } | null;
  /** Goes to where what it lacks is entered. */
  onComplete: () => void;
  /** Goes to where it is compared with what papers hold of it. */
  onCompare: () => void;
  /** Absent where nothing was changed. */
  onUndo: (() => void) | undefined;
  /** Shows it in the library. */
  onLibrary: (() => void) | undefined;
  onRemove: (() => void) | undefined;
};

/** What stays over the tabs of a source: what it is, how it is printed, and what can be done with it. */
export const SourceHead = ({
  id,
  item,
  printed,
  state,
  differsIn,
  ...actions
}: {
  id: SourceId;
  item: CslItem;
  printed: RichText | null;
  state: SaveState;
  /** The titles of papers whose own copy says something else. */
  differsIn: readonly string[];
} & HeadActions) => {
  const { back, cite, onComplete, onCompare, onUndo, onLibrary, onRemove } = actions;
  const { library, types, app, paper, sourceCards, copies } = useMessages();
  const format = useFormat();
  const language = useLanguage();
  const kind = kindOf(item);
  const title = itemTitle(item, app.untitled);
  const says = {
    title: plainTitle(item),
    authors: authorsLabel(item, nameWords[language]),
    container: containerLabel(item),
    year: yearLabel(item),
  };
  return (
    <header className="source-head">
      <div className="source-head-line">
        <IconButton icon={back.icon} label={back.label} onPress={back.onPress} />
        <p className="source-head-type">{kind === null ? item.type : types[kind]}</p>
        {isIncomplete(says) ? (
          <button
            type="button"
            className="source-head-mark"
            title={library.incompleteHint}
            onClick={onComplete}
          >
            {library.incomplete}
          </button>
        ) : null}
        <span className={`save-state save-state-${state}`} role="status">
          {state === 'saving' ? library.saving : state === 'failed' ? library.notSaved : library.saved}
        </span>
        <IconButton
          icon={Undo2}
          label={library.undoChanges}
          isDisabled={!onUndo}
          onPress={() => onUndo?.()}
        />
        {onLibrary ? (
          <IconButton icon={LibraryBig} label={paper.citation.openSource} onPress={onLibrary} />
        ) : null}
        {onRemove ? <IconButton icon={Trash2} label={library.remove} onPress={onRemove} /> : null}
      </div>
      <h2
        className="source-head-title"
        title={`${title}\n${sourceCards.dragHint}`}
        dir="auto"
        draggable
        onDragStart={(event) => putSources(event.dataTransfer, [{ id, name: title }])}
      >
        {title}
      </h2>
      {printed && printed.length > 0 ? <PrintedCite printed={printed} /> : null}
      {differsIn.length > 0 ? (
        <button type="button" className="source-head-mark source-head-differs" onClick={onCompare}>
          {copies.mark(differsIn.length, format.list(differsIn.map((one) => one || app.untitled)))}
        </button>
      ) : null}
      {cite ? (
        <p className="source-cite">
          <Button icon={Quote} onPress={cite.onPress}>
            <span className="source-cite-words" title={cite.label}>
              {cite.label}
            </span>
          </Button>
        </p>
      ) : null}
    </header>
  );
};

/** The note as the house prints it, to be read and copied. */
const PrintedCite = ({ printed }: { printed: RichText }) => {
  const { sourcePanel: words } = useMessages();
  const text = printed.map((run) => run.text).join('');
  return (
    <div className="source-printed">
      <p title={text} dir="auto">
        <span className="visually-hidden">{words.printed} </span>
        <RichRuns runs={printed} />
      </p>
      <IconButton icon={Copy} size={14} label={words.copy} onPress={() => void copyText(text, words)} />
    </div>
  );
};
