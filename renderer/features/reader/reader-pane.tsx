import { FileX2, Maximize2, PanelRight, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import { authorsLabel, nameWords, plainTitle, yearLabel } from '#shared/sources/labels.ts';
import type { ToRead } from '../../api/file-reader.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { mediaIcon } from '../../ui/media-icon.ts';
import { useFailure } from '../../ui/use-failure.ts';
import type { Passage } from './page/passage.ts';
import type { ViewHandle, ViewProps } from './page/view-props.ts';
import { PdfReader } from './pdf/pdf-reader.tsx';
import { PictureReader } from './picture-reader.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { TextReader } from './text/text-reader.tsx';
import { useFile } from './use-file.ts';
import './reader.css';

/** The paper that what is read can be cited in. */
export type ReaderPaper = {
  title: string;
  cite: (ids: readonly SourceId[], locator?: string) => void;
  quote: (quotation: Quotation) => void;
};

/** An attached file that is read, beside the page or in its place. */
export const ReaderPane = ({
  wish,
  isWide,
  mayStandBeside,
  onWide,
  onClose,
  paper,
  edge,
}: {
  wish: ToRead;
  isWide: boolean;
  /** There is a page, and room for both. */
  mayStandBeside: boolean;
  onWide: (wide: boolean) => void;
  onClose: () => void;
  /** Null where no paper is open. */
  paper: ReaderPaper | null;
  /** The border to the page beside it. */
  edge: ReactNode;
}) => {
  const { reader: words } = useMessages();
  const language = useLanguage();
  const fail = useFailure();
  const { opened, quotations, shift, setShift, keepPlace, retry } = useFile(wish.id);
  const [selected, setSelected] = useState<{ passage: Passage; label: string } | null>(null);
  const view = useRef<ViewHandle>(null);
  const region = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file
  useEffect(() => setSelected(null), [wish.id]);
  // Who opens a file wants its keys.
  const isOpen = opened.state === 'open';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish
  useEffect(() => {
    if (isOpen) view.current?.focus();
    else region.current?.focus();
  }, [isOpen, wish]);

  const file = 'file' in opened ? opened.file : null;
  const source = opened.state === 'open' ? opened.source : null;
  const Icon = file ? mediaIcon(file) : FileX2;
  const sourceWords = source
    ? [authorsLabel(source, nameWords[language]), plainTitle(source), yearLabel(source)]
        .filter((part) => part !== '')
        .join(', ')
    : '';
  const Heading = isWide ? 'h1' : 'h2';
  return (
    <section
      ref={region}
      className="reader"
      // The whole window is the reader's: it is what the window is about.
      role={isWide ? 'main' : 'region'}
      aria-label={words.region(file?.name ?? '')}
      tabIndex={-1}
    >
      {edge}
      <div className="reader-main">
        <header className="reader-head">
          <Icon aria-hidden size={18} strokeWidth={1.5} />
          <div className="reader-title">
            <Heading title={sourceWords}>{sourceWords === '' ? (file?.name ?? '') : sourceWords}</Heading>
            {sourceWords === '' ? null : <p>{file?.name}</p>}
          </div>
          {mayStandBeside ? (
            <IconButton
              icon={isWide ? PanelRight : Maximize2}
              label={isWide ? words.beside : words.wide}
              onPress={() => onWide(!isWide)}
            />
          ) : null}
          <IconButton icon={X} label={words.close} onPress={onClose} />
        </header>
        {opened.state === 'opening' ? (
          <div className="reader-waiting" aria-busy="true" />
        ) : opened.state === 'open' ? (
          <View
            key={opened.file.id}
            file={opened.file}
            bytes={opened.bytes}
            page={opened.page}
            place={opened.place}
            onPlace={keepPlace}
            wish={wish}
            quotations={quotations}
            onPassage={(passage, label) => setSelected(passage ? { passage, label } : null)}
            handle={view}
            shift={shift}
            onShift={async (next) => {
              const result = await setShift(next);
              if (!result.ok) fail(result.error);
            }}
          />
        ) : (
          <EmptyState
            icon={FileX2}
            title={
              opened.state === 'gone' ? words.gone : opened.state === 'missing' ? words.missing : words.noView
            }
            actions={opened.state === 'missing' ? <Button onPress={retry}>{words.retry}</Button> : undefined}
          >
            {opened.state === 'no-view' ? <p>{words.noViewHint}</p> : null}
          </EmptyState>
        )}
        {selected && file ? (
          <SelectionBar
            file={file}
            sourceWords={sourceWords}
            paper={paper}
            onLeave={() => view.current?.focus()}
            {...selected}
          />
        ) : null}
      </div>
    </section>
  );
};

const View = ({
  shift,
  onShift,
  ...props
}: ViewProps & { shift: number | null; onShift: (shift: number | null) => void }) =>
  props.file.mediaType === 'application/pdf' ? (
    <PdfReader {...props} shift={shift} onShift={onShift} />
  ) : props.file.mediaType.startsWith('image/') ? (
    <PictureReader {...props} />
  ) : (
    <TextReader {...props} />
  );
