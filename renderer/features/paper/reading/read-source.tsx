import { ChevronDown, ChevronRight, CircleAlert, Library, Sparkles } from 'lucide-react';
import { useId, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { authorsLabel, plainTitle, shortTitle, yearLabel } from '#shared/sources/labels.ts';
import { sourceDifferences } from '#shared/sources/source-differences.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import type { SourceForms } from '../source-forms.ts';
import { type Choice, doubtsOf, type ReadSource as Read } from './reading.ts';

const percent = (share: number): number => Math.round(share * 100);

/** Variables in which what was read and the record differ; what a note does not print tells nothing. */
const differencesOf = (read: CslItem, record: CslItem) =>
  sourceDifferences(read, record).filter(
    ({ variable, mine }) =>
      mine !== '' && variable !== 'language' && variable !== 'type' && variable !== 'note',
  );

/** One source that was read: where it is, whether it is taken, and what was read of it. */
export const ReadSourceRow = ({
  source,
  choice,
  certainty,
  forms,
  onChange,
}: {
  source: Read;
  choice: Choice;
  /** Of a source that was cited before ("Ibid."), how sure it is that this one is meant. */
  certainty: number | undefined;
  forms: SourceForms | undefined;
  onChange: (choice: Choice) => void;
}) => {
  const { reading, panes } = useMessages();
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const isKnown = source.match !== null && choice.asMatch;
  const shown = isKnown && source.match ? source.match : choice.item;
  const doubts = isKnown ? [] : doubtsOf(source, choice.item);
  const differences = source.match ? differencesOf(choice.item, source.match) : [];
  const title = shortTitle(shown) || plainTitle(shown) || reading.untitled;
  const name = [authorsLabel(shown, panes.names), title, yearLabel(shown)].filter(Boolean).join(', ');
  const Icon = isKnown ? Library : Sparkles;
  const notes = [
    isKnown ? reading.known : reading.fresh,
    certainty === undefined ? '' : reading.repeats,
    certainty !== undefined && certainty < 0.8 ? reading.unsure : '',
    isKnown && differences.length > 0 ? reading.differs(differences.length) : '',
  ].filter((part) => part !== '');
  return (
    <li className={choice.taken ? 'reading-source' : 'reading-source is-left'}>
      <div className="reading-line">
        <Button
          look="quiet"
          icon={open ? ChevronDown : ChevronRight}
          aria-expanded={open}
          aria-controls={detailsId}
          aria-label={reading.details(name)}
          onPress={() => setOpen(!open)}
        >
          <span className="reading-name">{name}</span>
        </Button>
        <span className={isKnown ? 'reading-badge is-known' : 'reading-badge'}>
          <Icon aria-hidden size={13} strokeWidth={1.75} />
          {notes.join(' · ')}
        </span>
        {doubts.length > 0 ? (
          <span className="reading-badge is-doubtful">
            <CircleAlert aria-hidden size={13} strokeWidth={1.75} />
            {reading.doubts(doubts.length)}
          </span>
        ) : null}
        <span className="reading-choice">
          {choice.taken ? null : <span className="reading-badge">{reading.left}</span>}
          <Button
            aria-label={reading.ofSource(choice.taken ? reading.leave : reading.take, name)}
            onPress={() => onChange({ ...choice, taken: !choice.taken })}
          >
            {choice.taken ? reading.leave : reading.take}
          </Button>
        </span>
      </div>
      {open ? (
        <div className="reading-details" id={detailsId}>
          {source.match ? (
            <RadioGroup
              className="reading-record"
              value={choice.asMatch ? 'match' : 'new'}
              onChange={(value) => onChange({ ...choice, asMatch: value === 'match' })}
            >
              <Label className="field-label">{reading.whichRecord}</Label>
              <div className="segments">
                <Radio value="match" className="segment">
                  {reading.asMatch}
                </Radio>
                <Radio value="new" className="segment">
                  {reading.asNew}
                </Radio>
              </div>
            </RadioGroup>
          ) : null}
          {source.match && choice.asMatch ? (
            <Differences list={differences} />
          ) : (
            <>
              <Doubts list={doubts} />
              {forms?.draft({
                item: choice.item,
                doubts: new Map(doubts.map(({ variable, sure }) => [variable, reading.doubt(percent(sure))])),
                onChange: (item) => onChange({ ...choice, item }),
              })}
            </>
          )}
        </div>
      ) : null}
    </li>
  );
};

const Doubts = ({ list }: { list: readonly { variable: string; sure: number }[] }) => {
  const { reading, variables, library } = useMessages();
  if (list.length === 0) return null;
  const names: Readonly<Record<string, string>> = variables;
  return (
    <p className="reading-doubts">
      <CircleAlert aria-hidden size={14} strokeWidth={1.75} /> {reading.doubtfulFields}{' '}
      {list
        .map(
          ({ variable, sure }) =>
            `${variable === 'type' ? library.type : (names[variable] ?? variable)} (${percent(sure)} %)`,
        )
        .join(', ')}
      {list.some(({ variable }) => variable === 'note') ? ` ${reading.notPlaced}` : ''}
    </p>
  );
};

const Differences = ({ list }: { list: ReturnType<typeof differencesOf> }) => {
  const { reading, variables } = useMessages();
  if (list.length === 0) return null;
  const names: Readonly<Record<string, string>> = variables;
  return (
    <table className="report">
      <thead>
        <tr>
          <th scope="col">{reading.field}</th>
          <th scope="col">{reading.read}</th>
          <th scope="col">{reading.library}</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ variable, mine, theirs }) => (
          <tr key={variable}>
            <th scope="row">{names[variable] ?? variable}</th>
            <td>{mine}</td>
            <td>{theirs === '' ? reading.empty : theirs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
