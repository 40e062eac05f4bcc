import { Split, UserCheck } from 'lucide-react';
import { type Ref, useEffect, useId, useState } from 'react';
import type { NameVariants as Group } from '#shared/contract/names.ts';
import type { SourceId } from '#shared/ids.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { nameAsRead } from '../form/value-text.ts';
import type { Naming } from './use-naming.ts';

/** The forms in which a name is written: one is chosen, and the sources in which the others give way to it. */
export const NameVariants = ({
  group,
  naming,
  ref,
}: {
  group: Group;
  naming: Naming;
  ref: Ref<HTMLElement>;
}) => {
  const { duplicates, app } = useMessages();
  const words = duplicates.names;
  const format = useFormat();
  const radios = useId();
  const [chosen, setChosen] = useState(0);
  const [spared, setSpared] = useState<ReadonlySet<SourceId>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another group, other choices.
  useEffect(() => {
    setChosen(0);
    setSpared(new Set());
  }, [group]);

  const { variants } = group;
  const to = variants[chosen] ?? variants[0];
  const others = variants.filter((variant) => variant !== to);
  const touched = others.reduce((sum, { count }) => sum + count, 0) - spared.size;
  const spare = (id: SourceId, isSpared: boolean): void => {
    const next = new Set(spared);
    if (isSpared) next.add(id);
    else next.delete(id);
    setSpared(next);
  };
  return (
    <section ref={ref} tabIndex={-1} className="match" aria-label={words.compare}>
      <div className="match-scroll">
        <p className="field-hint">{words.hint}</p>
        <ul className="name-forms">
          {variants.map((variant, index) => (
            <li
              key={JSON.stringify(variant.name)}
              className={variant === to ? 'name-form match-chosen' : 'name-form'}
            >
              <label className="name-form-head">
                <input
                  type="radio"
                  name={radios}
                  checked={variant === to}
                  onChange={() => {
                    setChosen(index);
                    setSpared(new Set());
                  }}
                />
                <span className="name-form-name">{nameAsRead(variant.name)}</span>
                <span className="match-things">{words.inSources(variant.count)}</span>
                {variant === to ? <span className="name-form-stays">{words.stays}</span> : null}
              </label>
              <ul className="name-sources">
                {variant.sources.map(({ id, title, year }) => {
                  const label = [title || app.untitled, year].filter(Boolean).join(', ');
                  return (
                    <li key={id}>
                      {variant === to ? (
                        label
                      ) : (
                        <label>
                          <input
                            type="checkbox"
                            checked={!spared.has(id)}
                            onChange={(event) => spare(id, !event.currentTarget.checked)}
                          />
                          {label}
                        </label>
                      )}
                    </li>
                  );
                })}
                {variant.count > variant.sources.length ? (
                  <li className="match-things">
                    {words.moreSources(variant.count - variant.sources.length)}
                  </li>
                ) : null}
              </ul>
            </li>
          ))}
        </ul>
      </div>
      <footer className="match-foot">
        <p className="field-hint">
          {words.whatHappens(
            touched,
            to ? nameAsRead(to.name) : '',
            format.list(others.map(({ name }) => nameAsRead(name))),
          )}
        </p>
        <div className="match-ways">
          <Button
            icon={Split}
            isDisabled={naming.isBusy}
            onPress={() => void naming.tellApart(variants.map(({ name }) => name))}
          >
            {words.apart}
          </Button>
          <Button
            look="primary"
            icon={UserCheck}
            isDisabled={naming.isBusy || touched === 0}
            onPress={() => {
              if (to)
                void naming.unify(
                  others.map(({ name }) => name),
                  to.name,
                  [...spared],
                );
            }}
          >
            {words.unify}
          </Button>
        </div>
      </footer>
    </section>
  );
};
