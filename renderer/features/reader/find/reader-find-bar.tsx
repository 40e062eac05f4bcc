import { ChevronDown, ChevronUp, ListTree, Search, X } from 'lucide-react';
import { type RefObject, useEffect } from 'react';
import { longestQuery } from '../../../editor/find/query.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { mostHits } from './find-in-pages.ts';
import type { ReaderFind } from './use-reader-find.ts';

/** What is looked for in the file, how often it is there, and the way from hit to hit. */
export const ReaderFindBar = ({
  find,
  field,
  onList,
  onClose,
}: {
  find: ReaderFind;
  field: RefObject<HTMLInputElement | null>;
  /** Shows or hides the list of hits. */
  onList: () => void;
  onClose: () => void;
}) => {
  const { reader: words, find: findWords } = useMessages();
  const format = useFormat();
  const { query, found, at, step } = find;
  const count = found.hits.length;
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [field]);
  const said =
    query.trim() === ''
      ? ''
      : count === 0
        ? found.isDone
          ? findWords.none
          : findWords.searching
        : at < 0
          ? findWords.hits(count)
          : `${findWords.place(format.number(at + 1), format.number(count))}${count >= mostHits || !found.isDone ? '+' : ''}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: React has no name for <search> in the types of this version.
    <div className="reader-find" role="search" aria-label={words.find}>
      <div className="pane-search">
        <Search aria-hidden size={14} />
        <input
          ref={field}
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={query}
          maxLength={longestQuery}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => find.change(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
            else if (event.key === 'Escape') onClose();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
      <span className="reader-find-count" role="status">
        {said}
      </span>
      <IconButton
        icon={ChevronUp}
        label={findWords.previous}
        isDisabled={count === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={findWords.next}
        isDisabled={count === 0}
        onPress={() => step(1)}
      />
      <IconButton icon={ListTree} label={words.hitList} isDisabled={count === 0} onPress={onList} />
      <IconButton icon={X} label={findWords.close} onPress={onClose} />
      {found.apart && count > 0 ? <p className="reader-find-remark">{words.wordsApart}</p> : null}
    </div>
  );
};
