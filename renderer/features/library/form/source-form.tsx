import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Disclosure, DisclosurePanel, Heading, Button as PressButton } from 'react-aria-components';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { isIssuedByInstitutions } from '#shared/sources/kind-fields.ts';
import { kindOf, mayBeOfKind, type SourceKind, withKind } from '#shared/sources/kinds.ts';
import { localeOf } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { AddField } from './add-field.tsx';
import { wordsOf } from './field-words.ts';
import { formFields } from './form-fields.ts';
import { isFilled, withVariable } from './item-edit.ts';
import { KindChooser } from './kind-chooser.tsx';
import { OneField } from './one-field.tsx';
import { rawFields } from './raw-fields.ts';

/**
 * The kind as the form has it: what was chosen stays while the source can be of that kind, also before anything in
 * it says so, and is asked anew when the source was changed elsewhere.
 */
const useKind = (item: CslItem) => {
  const [known, setKnown] = useState({ kind: kindOf(item), item });
  let { kind } = known;
  if (known.item !== item) {
    const isOurs = JSON.stringify(known.item) === JSON.stringify(item);
    if (!isOurs || kind === null || !mayBeOfKind(kind, item.type)) kind = kindOf(item);
    setKnown({ kind, item });
  }
  return {
    kind,
    /** Told before a change made here is handed on. */
    keep: (next: CslItem, chosen: SourceKind | null = kind) => setKnown({ kind: chosen, item: next }),
  };
};

/**
 * The fields of a source: those that most sources of its kind want, those that some want, and every other field
 * that has a value, so that nothing a source carries is hidden. Changing the kind keeps all values.
 */
export const SourceForm = ({
  item,
  brief = false,
  doubts,
  onChange,
}: {
  item: CslItem;
  /** Only what a citation needs most, and what has a value. */
  brief?: boolean;
  /** What is to be said of fields whose value is doubtful. */
  doubts?: ReadonlyMap<string, string> | undefined;
  onChange: (item: CslItem) => void;
}) => {
  const { library, variables, fieldWords } = useMessages();
  const language = useLanguage();
  const [added, setAdded] = useState<readonly string[]>([]);
  // What was just asked for is written into at once.
  const [fresh, setFresh] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fresh !== null)
      form.current
        ?.querySelector<HTMLElement>(`[data-variable="${fresh}"] :is(input, textarea, button)`)
        ?.focus();
  }, [fresh]);
  const { kind, keep } = useKind(item);
  const [given, setGiven] = useState<Partial<CslItem>>({});

  const change = (next: CslItem): void => {
    keep(next);
    onChange(next);
  };
  const labelOf = (variable: string): string => wordsOf(variable, kind, { variables, fieldWords }).label;
  const { usual, more, unusual, unknown, ...rest } = formFields(item, kind, {
    known: Object.keys(variables),
    added,
    brief,
  });
  const raw = rawFields(item, unknown);
  const addable = rest.addable.sort((a, b) => labelOf(a).localeCompare(labelOf(b), localeOf[language]));

  const field = (variable: string) => {
    const { label, hint, example } = wordsOf(variable, kind, { variables, fieldWords });
    return (
      <OneField
        key={variable}
        variable={variable}
        label={label}
        hint={[doubts?.get(variable), hint].filter(Boolean).join(' ') || undefined}
        example={example}
        institution={variable === 'author' && isIssuedByInstitutions(kind)}
        value={item[variable]}
        onChange={(value) => change(withVariable(item, variable, value))}
      />
    );
  };

  return (
    <div ref={form} className="source-form">
      <KindChooser
        kind={kind}
        type={item.type}
        onChange={(chosen) => {
          const next = withKind(item, kind, chosen, language, given);
          setGiven(next.given);
          keep(next.item, chosen);
          onChange(next.item);
        }}
      />
      {usual.map(field)}
      {brief ? (
        more.map(field)
      ) : (
        <Disclosure
          // What is filled in is in sight when a source is opened, and stays when the last of it is taken away.
          key={kind}
          className="form-section"
          defaultExpanded={more.some((variable) => isFilled(item, variable))}
        >
          <Heading level={3} className="form-heading">
            <PressButton slot="trigger" className="disclosure-button disclosure-more">
              <ChevronRight aria-hidden size={14} />
              {library.moreFields}
            </PressButton>
          </Heading>
          <DisclosurePanel>
            <div className="source-form">{more.map(field)}</div>
          </DisclosurePanel>
        </Disclosure>
      )}
      {unusual.length > 0 ? (
        <section className="form-section">
          <h3 className="form-heading">{library.otherFields}</h3>
          <p className="field-hint">{library.otherFieldsHint}</p>
          {unusual.map((variable) => (
            <div key={variable} data-variable={variable}>
              {field(variable)}
            </div>
          ))}
        </section>
      ) : null}
      {brief ? null : (
        <AddField
          addable={addable}
          labelOf={labelOf}
          onAdd={(variable) => {
            setAdded([...added, variable]);
            setFresh(variable);
          }}
        />
      )}
      {raw.length > 0 && !brief ? (
        <Disclosure className="form-section">
          <Heading level={3} className="form-heading">
            <PressButton slot="trigger" className="disclosure-button">
              {library.unknownFields} ({raw.length})
            </PressButton>
          </Heading>
          <DisclosurePanel>
            <dl className="raw-fields">
              {raw.map(({ name, text }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </DisclosurePanel>
        </Disclosure>
      ) : null}
    </div>
  );
};
