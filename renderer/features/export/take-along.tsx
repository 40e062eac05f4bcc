import { useState } from 'react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { attachmentLimits } from '#shared/attachments/limits.ts';
import type { Attachment } from '#shared/contract/attachments.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { mediaIcon } from '../../ui/media-icon.ts';
import type { TakeAlongQuestion } from './use-take-along.ts';
import './export.css';

/** Which files of its sources a paper takes along, asked before it leaves. Escape leaves the paper here. */
export const TakeAlong = ({ question: { groups, answer } }: { question: TakeAlongQuestion }) => {
  const { attachments } = useMessages();
  const words = attachments.take;
  const format = useFormat();
  const files = groups.flatMap((group) => group.files).filter(({ isMissing }) => !isMissing);
  const [chosen, setChosen] = useState<readonly string[]>(() => files.map(({ id }) => id));
  const taken = files.filter(({ id }) => chosen.includes(id));
  // The same file at two sources goes into the paper's file once.
  const size = [...new Map(taken.map((file) => [file.sha256, file.size])).values()].reduce(
    (a, b) => a + b,
    0,
  );
  const isTooMuch = size > attachmentLimits.bytes || taken.length > attachmentLimits.inPaper;
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={() => answer(null)}
      footer={
        <>
          <Button onPress={() => answer(null)}>{words.cancel}</Button>
          <Button look="primary" isDisabled={isTooMuch} onPress={() => answer(taken.map(({ id }) => id))}>
            {words.export}
          </Button>
        </>
      }
    >
      <p className="field-hint">{words.intro}</p>
      <div className="take-tools">
        <p className={isTooMuch ? 'take-sum take-too-much' : 'take-sum'} role="status">
          {taken.length === 0 ? words.noneChosen : words.chosen(taken.length, format.bytes(size))}
          {isTooMuch ? `. ${words.tooMuch(format.bytes(attachmentLimits.bytes))}` : ''}
        </p>
        <Button look="quiet" onPress={() => setChosen(files.map(({ id }) => id))}>
          {words.all}
        </Button>
        <Button look="quiet" onPress={() => setChosen([])}>
          {words.none}
        </Button>
      </div>
      <CheckboxGroup aria-label={words.list} className="take-list" value={[...chosen]} onChange={setChosen}>
        {groups.map((group) => (
          <div key={group.id} className="take-group">
            <p className="take-source">{group.source}</p>
            {group.files.map((file) => (
              <TakenFile key={file.id} file={file} />
            ))}
          </div>
        ))}
      </CheckboxGroup>
    </Dialog>
  );
};

const TakenFile = ({ file }: { file: Attachment }) => {
  const { attachments } = useMessages();
  const format = useFormat();
  const Icon = mediaIcon(file);
  return (
    <Checkbox className="checkbox take-file" value={file.id} isDisabled={file.isMissing}>
      <span className="checkbox-box" aria-hidden />
      <Icon aria-hidden size={16} strokeWidth={1.5} />
      <span className="take-name">{file.name}</span>
      <span className="take-size">{file.isMissing ? attachments.take.missing : format.bytes(file.size)}</span>
    </Checkbox>
  );
};
