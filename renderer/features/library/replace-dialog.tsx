import { useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { SourceRow } from '#shared/contract/methods.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useActs } from './history/use-acts.ts';

/** Says which papers cite a source that was to be deleted, and offers another one in its place. */
export const ReplaceDialog = ({
  id,
  papers,
  onClose,
  onReplaced,
}: {
  id: SourceId;
  papers: readonly string[];
  onClose: () => void;
  onReplaced: (by: SourceId) => void;
}) => {
  const host = useHost();
  const { library } = useMessages();
  const lang = useLanguage();
  const { act } = useActs();
  const [text, setText] = useState('');
  const [rows, setRows] = useState<readonly SourceRow[]>([]);
  const [by, setBy] = useState<SourceId | null>(null);

  useEffect(() => {
    let asked = true;
    void host
      .call('sources.list', { query: text, sort: 'relevance', offset: 0, limit: 20, lang })
      .then((result) => {
        if (asked && result.ok) setRows(result.value.rows.filter((row) => row.id !== id));
      });
    return () => {
      asked = false;
    };
  }, [host, id, text, lang]);

  const replace = async (): Promise<void> => {
    if (!by) return;
    const replaced = await act('sources.replace', { id, by }, ({ papers }) => library.replaced(papers));
    if (replaced) onReplaced(by);
  };

  return (
    <Dialog
      isOpen
      title={library.replaceTitle}
      onClose={onClose}
      footer={
        <>
          <ClosingButton onPress={onClose} />
          <Button look="danger" isDisabled={!by} onPress={() => void replace()}>
            {library.replace}
          </Button>
        </>
      }
    >
      <p>{library.replaceText}</p>
      <ul className="bullets">
        {papers.map((paper) => (
          <li key={paper}>{paper}</li>
        ))}
      </ul>
      <p>{library.replaceOffer}</p>
      <ComboBox
        className="field"
        items={rows}
        inputValue={text}
        onInputChange={setText}
        value={by}
        onChange={(key) => setBy(key === null ? null : asSourceId(String(key)))}
        allowsEmptyCollection
        menuTrigger="focus"
      >
        <Label className="field-label">{library.replaceBy}</Label>
        <Input className="input" placeholder={library.replaceSearch} />
        <Popover className="popover" offset={4}>
          <ListBox<SourceRow>
            className="list"
            renderEmptyState={() => <p className="list-empty">{library.replaceNothing}</p>}
          >
            {(row) => (
              <ListBoxItem
                id={row.id}
                textValue={`${row.authors} ${row.title}`}
                className="list-item list-item-tall"
              >
                <span className="list-item-main">{row.title}</span>
                <span className="list-item-side">
                  {[row.authors, row.container, row.year].filter(Boolean).join(' · ')}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </Dialog>
  );
};

const ClosingButton = ({ onPress }: { onPress: () => void }) => {
  const { app } = useMessages();
  return (
    <Button look="quiet" onPress={onPress}>
      {app.cancel}
    </Button>
  );
};
