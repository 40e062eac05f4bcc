import { Check, FilePlus2, Trash2 } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { localeIds } from '#shared/citations/locales/ids.ts';
import { styles as bundled } from '#shared/citations/styles/index.ts';
import type { StyleInfo } from '#shared/citations/styles/style.ts';
import type { AddedStyle } from '#shared/contract/styles.ts';
import type { PaperId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { printingSource } from '../../citations/printing-source.ts';
import { createStyleSampler, type StyleSampler } from '../../citations/style-sampler.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { PickList } from '../../ui/pick-list.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { listedStyles, styleEntries } from './style-entries.ts';
import { StyleFacts } from './style-facts.tsx';
import './styles.css';

type Props = {
  title: string;
  /** The style that is chosen now. */
  current: string;
  added: readonly AddedStyle[];
  recent: readonly string[];
  /** What the button says that chooses. */
  use: string;
  lang: string;
  /** Absent where no language can be chosen. */
  onLang?: (lang: string) => void;
  onChoose: (style: StyleInfo) => void;
  onFiles: (files: readonly File[]) => void;
  onClose: () => void;
};

/** All styles to choose from, found by typing, with what each prints; and the way for others to be added. */
export const StyleChooser = (props: Props) => {
  const { current, added, recent, lang, onLang, onChoose, onFiles, onClose } = props;
  const { styles: words } = useMessages();
  const format = useFormat();
  const host = useHost();
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState<string | null>(null);
  const sampler = useSampler();
  const list = useRef<HTMLDivElement>(null);
  const focusField = (): void => list.current?.querySelector('input')?.focus();
  const all = useMemo(() => listedStyles(bundled, added), [added]);
  const entries = useMemo(
    () =>
      styleEntries(all, query, recent, {
        field: (field) => words.fields[field],
        group: (group) => words.groups[group],
        language: format.language,
      }),
    [all, query, recent, words, format],
  );
  const style = entries.find(({ key }) => key === marked)?.style ?? null;
  const styleOf = (key: string) => entries.find((entry) => entry.key === key)?.style;
  const choose = (chosen: StyleInfo | null | undefined): void => {
    if (!chosen) return;
    onClose();
    onChoose(chosen);
  };
  const languages = useMemo(
    () =>
      [...new Set([...localeIds, lang])]
        .map((id) => ({ id: id as string, label: format.language(id) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [format, lang],
  );
  return (
    <Dialog
      title={props.title}
      size="wide"
      isOpen
      onClose={onClose}
      footer={
        <>
          <FileButton look="quiet" icon={FilePlus2} endings={['.csl']} onFiles={onFiles}>
            {words.add}
          </FileButton>
          <span className="style-foot-space" />
          <Button onPress={() => choose(style)} look="primary" isDisabled={style === null}>
            {props.use}
          </Button>
        </>
      }
    >
      <FileDrop label={words.addHint} onFiles={onFiles}>
        <div className="style-chooser">
          <div className="style-list" ref={list}>
            <PickList
              label={words.find}
              listLabel={words.list}
              query={query}
              onQuery={setQuery}
              start={current}
              entries={entries.map(({ key, group, style: one }) => ({
                id: key,
                group: words.groups[group],
                content: (
                  <span className="style-option">
                    {one.title}
                    {one.id === current ? <Check aria-hidden size={14} /> : null}
                  </span>
                ),
              }))}
              empty={words.none}
              onMark={setMarked}
              onPick={(key) => choose(styleOf(key))}
              click="marks"
            />
          </div>
          <section className="style-side" aria-label={style?.title ?? words.list} aria-live="off">
            {style && sampler ? (
              <>
                <StyleFacts
                  style={style}
                  lang={lang}
                  inPlaceOf={style.added !== undefined && bundled.some(({ id }) => id === style.id)}
                  sample={sampler.sample}
                />
                {style.added ? (
                  <RemoveStyle key={style.id} style={style.added} onRemoved={focusField} />
                ) : null}
              </>
            ) : null}
            {onLang ? (
              <div className="style-language">
                <Select label={words.language} choices={languages} value={lang} onChange={onLang} />
              </div>
            ) : null}
          </section>
        </div>
      </FileDrop>
    </Dialog>
  );

  /** A new one where a style has changed: what it printed is not what it prints. */
  function useSampler(): StyleSampler | null {
    const [started, setStarted] = useState<StyleSampler | null>(null);
    useEffect(() => {
      let now = createStyleSampler(printingSource(host));
      setStarted(now);
      const stop = host.on('styles.changed', () => {
        now.destroy();
        now = createStyleSampler(printingSource(host));
        setStarted(now);
      });
      return () => {
        stop();
        now.destroy();
      };
    }, []);
    return started;
  }
};

/** Takes an added style out of the library; asks where papers name it. */
const RemoveStyle = ({ style, onRemoved }: { style: AddedStyle; onRemoved: () => void }) => {
  const { styles: words, app } = useMessages();
  const host = useHost();
  const fail = useFailure();
  const [papers, setPapers] = useState<readonly { id: PaperId; title: string }[] | null>(null);
  const remove = useEffectEvent(async (evenIfUsed: boolean): Promise<void> => {
    const answer = await host.call('styles.remove', { id: style.id, evenIfUsed });
    if (!answer.ok) return fail(answer.error, style.title);
    if (answer.value.kind === 'asks') return setPapers(answer.value.papers);
    notify({ kind: 'done', text: words.removed(style.title) });
    // The button that had the focus goes with the style.
    onRemoved();
  });
  if (papers === null)
    return (
      <Button icon={Trash2} look="quiet" onPress={() => void remove(false)}>
        {words.remove}
      </Button>
    );
  return (
    <div className="style-question" role="alert">
      <p>{words.removeAsks(papers.length)}</p>
      <ul className="bullets">
        {papers.slice(0, 20).map(({ id, title }) => (
          <li key={id}>{title || app.untitled}</li>
        ))}
        {papers.length > 20 ? <li>…</li> : null}
      </ul>
      <div className="style-buttons">
        <Button look="danger" onPress={() => void remove(true)}>
          {words.removeAnyway}
        </Button>
        <Button autoFocus onPress={() => setPapers(null)}>
          {words.keep}
        </Button>
      </div>
    </div>
  );
};
