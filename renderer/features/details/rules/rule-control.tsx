import { RotateCcw } from 'lucide-react';
import { useId } from 'react';
import type { RichText } from '#shared/citations/citation.ts';
import type { RuleName } from '#shared/citations/settled-rules.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { RichRuns } from '../../../ui/rich-runs.tsx';
import { type RuleValue, valuesOf } from './rule-choices.ts';
import type { ShownLine } from './rule-examples.ts';

type Words = Messages['houseRules'];

/** What a value of a rule is called. */
export const valueLabel = (name: RuleName, value: RuleValue, words: Words): string => {
  switch (name) {
    case 'ibidWithin':
      return words.ibidWithin(Number(value));
    case 'fullAfter':
      return words.fullAfter(Number(value));
    case 'separator':
      return value === null ? words.asStyle : (words.separators[String(value)] ?? `“${String(value)}”`);
    default: {
      const labels: Readonly<Record<string, string>> = words.rules[name].values;
      return labels[String(value)] ?? String(value);
    }
  }
};

/** One rule: what it decides, its value, and a note or two printed by it. */
export const RuleControl = ({
  name,
  value,
  ofStyle,
  differs,
  isEditable,
  lines,
  texts,
  onChange,
}: {
  name: RuleName;
  value: RuleValue;
  ofStyle: RuleValue;
  differs: boolean;
  isEditable: boolean;
  lines: readonly ShownLine[];
  texts: readonly RichText[];
  /** Undefined gives the rule back to the style. */
  onChange: (value: RuleValue | undefined) => void;
}) => {
  const { houseRules: words } = useMessages();
  const hint = useId();
  const { label, hint: explained } = words.rules[name];
  const styleHas = words.styleHas(valueLabel(name, ofStyle, words).replace(/\.$/, ''));
  return (
    <fieldset className={differs ? 'house-rule is-differing' : 'house-rule'} aria-describedby={hint}>
      <legend className="visually-hidden">{label}</legend>
      <div className="house-rule-control">
        <Select
          label={label}
          isDisabled={!isEditable}
          choices={valuesOf(name, value, ofStyle).map((one) => ({
            id: JSON.stringify(one),
            label: valueLabel(name, one, words),
          }))}
          value={JSON.stringify(value)}
          onChange={(chosen) => onChange(JSON.parse(chosen) as RuleValue)}
        />
        {differs && isEditable ? (
          <IconButton icon={RotateCcw} label={words.reset(label)} onPress={() => onChange(undefined)} />
        ) : null}
      </div>
      <p id={hint} className="field-hint">
        {explained}
        {differs ? <span className="house-rule-differs"> {styleHas}</span> : null}
      </p>
      {texts.length > 0 ? (
        <ol className="house-rule-example" aria-label={words.example}>
          {lines.map((line, i) =>
            'note' in line ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and are drawn anew together
              <li key={i}>
                {line.note > 0 ? <sup>{line.note}</sup> : null} {line.words ? `${line.words} ` : ''}
                <RichRuns runs={texts[line.citation] ?? []} />
              </li>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={i} className="house-rule-heading">
                {'heading' in line ? words.heading(line.heading) : words.pageBreak}
              </li>
            ),
          )}
        </ol>
      ) : null}
    </fieldset>
  );
};
