import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SourceId } from '#shared/ids.ts';
import { languageOf } from '#shared/review/balance/shares.ts';
import { authorsLabel, nameWords, plainTitle } from '#shared/sources/labels.ts';
import { useFileReader } from '../api/file-reader.tsx';
import { QuotationCheck } from '../features/checking/quotation-check.tsx';
import type { EditorHandle } from '../features/paper/editor-handle.ts';
import { useFormat, useLanguage, useMessages } from '../i18n/language.tsx';
import { notify } from '../ui/toast.tsx';
import type { WindowState } from './window/use-window.ts';

/** What came of checking the quotations of the paper on the page, and what mends it there. */
export const CheckedQuotations = ({
  state,
  handle,
  found,
  onSource,
}: {
  state: WindowState;
  handle: EditorHandle;
  found: NonNullable<WindowState['quotationCheck']['found']>;
  onSource: (id: SourceId) => void;
}) => {
  const { checking: words, panes } = useMessages();
  const language = useLanguage();
  const format = useFormat();
  const read = useFileReader();
  const { quotationCheck: check, panel } = state;
  const itemOf = (id: SourceId): CslItem | undefined =>
    handle.cited().find((source) => source.id === id)?.item;
  /** Says so where something could not be mended. */
  const told = (isMended: boolean): boolean => {
    if (!isMended) notify({ kind: 'info', text: words.notMended });
    return isMended;
  };
  return (
    <QuotationCheck
      found={found}
      mending={{
        nameOf: (id) => {
          const item = itemOf(id);
          return item ? authorsLabel(item, nameWords[language]) || plainTitle(item) || id : id;
        },
        foreign: (id) => {
          const of = languageOf({ item: itemOf(id) });
          return of === '' || of === handle.languages()[0]?.slice(0, of.length) ? '' : format.language(of);
        },
        onGo: (passage) => {
          panel.leaveOverlay();
          handle.passages.goTo(passage);
        },
        onRead: ({ id, page, from, to }) => read({ id, page: page ?? undefined, passage: { from, to } }),
        onSource,
        onReplace: handle.isEditable
          ? (passage, text) => told(handle.passages.replace(passage, text))
          : undefined,
        onCitePage: handle.isEditable
          ? (citation, source, page) => told(handle.passages.citePage(citation, source, page))
          : undefined,
      }}
      onAgain={() => void check.start(found.paper)}
      onClose={() => {
        check.close();
        panel.leaveOver();
        panel.showAllSources();
      }}
      back={panes.sources.all}
    />
  );
};
