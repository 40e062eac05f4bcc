import { DatabaseBackup, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { Backup, LibraryCheck } from '#shared/contract/library.ts';
import type { AroundWork } from '../../api/around-work.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useUpkeep } from './use-upkeep.ts';
import { WholeCopy } from './whole-copy.tsx';

/** So many backups are in sight before one asks for all. */
const atFirst = 5;

/** Backups of the library, restoring one, and looking for damage. */
export const LibraryUpkeep = ({
  canChoose,
  readOnly,
  around,
  onSaveAll,
}: {
  /** Whether the system can ask for a folder. */
  canChoose: boolean;
  readOnly: boolean;
  around: AroundWork;
  /** Saves what is on the pages; false where that failed. */
  onSaveAll: () => Promise<boolean>;
}) => {
  const { upkeep: words } = useMessages();
  const { kept, checked, isBusy, ...upkeep } = useUpkeep(onSaveAll, around);
  const [isWhole, setWhole] = useState(false);
  const backups = kept?.backups ?? [];
  const shown = isWhole || backups.length <= atFirst + 1 ? backups : backups.slice(0, atFirst);
  return (
    <div className="setting">
      <h2 className="setting-label">{words.backups}</h2>
      <p className="field-hint">{words.hint}</p>
      <div className="upkeep-acts">
        <Button icon={DatabaseBackup} isDisabled={isBusy || readOnly} onPress={() => void upkeep.backUp()}>
          {words.backUp}
        </Button>
        <Button icon={ShieldCheck} isDisabled={isBusy} onPress={() => void upkeep.check()}>
          {words.check}
        </Button>
      </div>
      <div role="status" className="upkeep-answer">
        {isBusy ? <p className="field-hint">{words.working}</p> : checked ? <Answer {...checked} /> : null}
      </div>
      {kept && backups.length === 0 ? <p className="field-hint">{words.none}</p> : null}
      {shown.length > 0 ? (
        <ul className="upkeep-list" aria-label={words.backups}>
          {shown.map((backup) => (
            <Line
              key={backup.name}
              backup={backup}
              isDisabled={isBusy || readOnly || backup.state !== 'good'}
              onRestore={() => void upkeep.restore(backup)}
            />
          ))}
        </ul>
      ) : null}
      {shown.length < backups.length ? (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {words.all(backups.length)}
        </Button>
      ) : null}
      {kept && backups.length > 0 ? (
        <p className="field-hint">
          {words.folder} <code>{kept.folder}</code>
        </p>
      ) : null}
      <WholeCopy
        canChoose={canChoose}
        isBusy={isBusy}
        readOnly={readOnly}
        onCopy={upkeep.copyWhole}
        onRestore={upkeep.restoreWhole}
      />
    </div>
  );
};

const Line = ({
  backup: { taken, kind, size, papers, sources, state },
  isDisabled,
  onRestore,
}: {
  backup: Backup;
  isDisabled: boolean;
  onRestore: () => void;
}) => {
  const { upkeep: words } = useMessages();
  const format = useFormat();
  const when = format.dateTime(taken);
  return (
    <li className="upkeep-line">
      <div>
        <span className="upkeep-when">{when}</span>
        <span className="field-hint">
          {state === 'good'
            ? `${words.kinds[kind]} · ${words.holds(papers, sources)} · ${format.bytes(size)}`
            : words.states[state]}
        </span>
      </div>
      <Button look="quiet" isDisabled={isDisabled} aria-label={words.restoreOf(when)} onPress={onRestore}>
        {words.restore}
      </Button>
    </li>
  );
};

/** What was found, in plain words. */
const Answer = ({ sound, missing, papers, sources }: LibraryCheck) => {
  const { upkeep: words } = useMessages();
  if (!sound) return <p className="upkeep-bad">{words.damaged}</p>;
  return (
    <>
      <p>{words.sound(papers, sources)}</p>
      {missing.length > 0 ? (
        <>
          <p className="upkeep-bad">{words.missing(missing.length)}</p>
          <ul>
            {missing.map(({ sourceId, name }) => (
              <li key={`${sourceId} ${name}`}>
                {name} <code>{sourceId}</code>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};
