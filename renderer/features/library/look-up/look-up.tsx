import { Globe } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { LookUpKind } from '#shared/contract/look-up.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useLookUpAllowed } from '../../../api/use-look-up-allowed.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { wordsOf } from '../form/field-words.ts';
import { textValue } from '../form/item-edit.ts';
import { useValueText } from '../form/value-text.ts';
import { type FoundField, foundFields, withFound } from './found-fields.ts';
import './look-up.css';

const variableOf: Readonly<Record<LookUpKind, string>> = { doi: 'DOI', isbn: 'ISBN', url: 'URL' };

/**
 * Asks the network for what is known of a source, where the settings allow it, and shows it beside what the source
 * says; nothing is taken over unless it is chosen.
 */
export const LookUp = ({
  item,
  onChange,
  of = 'library',
  onSettings,
}: {
  item: CslItem;
  onChange: (item: CslItem) => void;
  /** Where the source stands: in the library, or only on a page that was read. */
  of?: 'library' | 'page';
  /** Leads to where it is allowed; without it, nothing is said where it is not. */
  onSettings?: () => void;
}) => {
  const host = useHost();
  const { lookUp: words } = useMessages();
  const fail = useFailure();
  const isAllowed = useLookUpAllowed();
  const [asking, setAsking] = useState<LookUpKind | null>(null);
  const [found, setFound] = useState<{ from: string; csl: Record<string, unknown> } | null>(null);
  const asked = useRef(0);

  const kinds = (['doi', 'isbn', 'url'] as const).filter((kind) => textValue(item, variableOf[kind])?.trim());
  if (kinds.length === 0 && !found) return null;
  if (!isAllowed)
    return onSettings ? (
      <p className="field-hint look-up-off">
        {words.off}{' '}
        <Button look="quiet" onPress={onSettings}>
          {words.toSettings}
        </Button>
      </p>
    ) : null;

  const find = async (kind: LookUpKind): Promise<void> => {
    const own = ++asked.current;
    setAsking(kind);
    setFound(null);
    const value = textValue(item, variableOf[kind])?.trim() ?? '';
    const result = await host.call('lookUp.find', { kind, value });
    if (own !== asked.current) return;
    setAsking(null);
    if (!result.ok) return fail(result.error);
    if (foundFields(item, result.value.csl).length === 0)
      notify({ kind: 'done', text: words.same(result.value.from) });
    else setFound({ from: result.value.from, csl: result.value.csl });
  };

  return (
    <section className="look-up" aria-label={words.title}>
      <p className="look-up-buttons">
        {kinds.map((kind) => (
          <Button
            key={kind}
            look="quiet"
            icon={Globe}
            isDisabled={asking !== null}
            onPress={() => void find(kind)}
          >
            {words.find[kind]}
          </Button>
        ))}
      </p>
      <p className="field-hint" role="status">
        {asking === null ? '' : words.asking}
      </p>
      {found ? (
        <FoundRecord
          item={item}
          fields={foundFields(item, found.csl)}
          from={found.from}
          hereLabel={words.here[of]}
          onTake={(next) => {
            onChange(next);
            setFound(null);
            notify({ kind: 'done', text: words.taken[of] });
          }}
          onClose={() => setFound(null)}
        />
      ) : null}
    </section>
  );
};

const FoundRecord = ({
  item,
  fields,
  from,
  hereLabel,
  onTake,
  onClose,
}: {
  item: CslItem;
  fields: readonly FoundField[];
  from: string;
  hereLabel: string;
  onTake: (item: CslItem) => void;
  onClose: () => void;
}) => {
  const { lookUp: words, variables, fieldWords, library } = useMessages();
  const text = useValueText();
  const group = useId();
  // What the source says stays, unless a person wants the other.
  const [wanted, setWanted] = useState<ReadonlySet<string>>(
    () => new Set(fields.filter(({ here }) => here === undefined).map(({ variable }) => variable)),
  );
  const kind = kindOf(item);
  const labelOf = (variable: string): string =>
    variable === 'type' ? library.type : wordsOf(variable, kind, { variables, fieldWords }).label;
  const choose = (variable: string, isWanted: boolean): void => {
    const next = new Set(wanted);
    if (isWanted) next.add(variable);
    else next.delete(variable);
    setWanted(next);
  };
  return (
    <div className="look-up-found">
      <p>{words.intro(from)}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{hereLabel}</th>
            <th scope="col">{words.there}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ variable, here, found }) => (
            <tr key={variable}>
              <th scope="row">{labelOf(variable)}</th>
              {([false, true] as const).map((isFound) => {
                const value = text(variable, isFound ? found : here) || words.nothing;
                return (
                  <td key={String(isFound)}>
                    <label>
                      <input
                        type="radio"
                        name={`${group}-${variable}`}
                        checked={wanted.has(variable) === isFound}
                        aria-label={words.choose(labelOf(variable), isFound ? words.there : hereLabel, value)}
                        onChange={() => choose(variable, isFound)}
                      />
                      <span>{value}</span>
                    </label>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="look-up-buttons">
        <Button
          look="primary"
          isDisabled={wanted.size === 0}
          onPress={() => onTake(withFound(item, fields, wanted))}
        >
          {words.take(wanted.size)}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words.close}
        </Button>
      </p>
    </div>
  );
};
