import { useEffect, useState } from 'react';
import type { RichText } from '#shared/citations/citation.ts';
import type { StyleSample } from '#shared/citations/styles/sample.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { RichRuns } from '../../ui/rich-runs.tsx';
import type { ListedStyle } from './style-entries.ts';

/** What a style prints, and what there is to say of it. */
export const StyleFacts = ({
  style,
  lang,
  inPlaceOf,
  sample,
}: {
  style: ListedStyle;
  lang: string;
  /** It stands in place of a bundled style. */
  inPlaceOf: boolean;
  sample: (style: string, lang: string) => Promise<StyleSample | null>;
}) => {
  const { styles: words } = useMessages();
  const format = useFormat();
  const { added, kind, field, locales } = style;
  const [locale] = locales;
  const title = style.title;
  return (
    <div className="style-facts">
      <h3 className="style-title">{title}</h3>
      <Sample style={style} lang={lang} sample={sample} />
      <p>
        {field && field !== 'house'
          ? words.kindAndField(words.kinds[kind], words.fields[field])
          : `${words.kinds[kind]}.`}
        {style.endsWithReferences ? ` ${words.listToo}` : ''}
        {locales.length === 1 && locale ? ` ${words.writtenFor(format.language(locale))}` : ''}
      </p>
      {style.journals ? <p>{words.journals(format.list(style.journals))}</p> : null}
      <p className="field-hint">
        {[
          added && inPlaceOf ? words.inPlaceOf : '',
          added?.parent ? words.parent(added.parent) : '',
          added && added.papers.length > 0 ? words.usedIn(added.papers.length) : '',
          added && format.date(added.updated) ? words.updated(format.date(added.updated)) : '',
          added === undefined && field !== 'house'
            ? words.licenceCsl
            : style.licence
              ? words.licence(style.licence)
              : words.noLicence,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  );
};

const Sample = ({
  style,
  lang,
  sample,
}: Pick<Parameters<typeof StyleFacts>[0], 'style' | 'lang' | 'sample'>) => {
  const { styles: words } = useMessages();
  const [printed, setPrinted] = useState<{ of: string; text: StyleSample | null } | null>(null);
  // A style that was added again prints something else under the same id.
  const key = `${style.id} ${lang} ${style.added?.updated ?? ''}`;
  useEffect(() => {
    let isOver = false;
    void sample(style.id, lang).then((text) => {
      if (!isOver) setPrinted({ of: key, text });
    });
    return () => {
      isOver = true;
    };
  }, [style.id, lang, key, sample]);
  const isOld = printed?.of !== key;
  const text = printed?.text ?? null;
  const line = (label: string, runs: RichText | undefined) => (
    <>
      <dt>{label}</dt>
      <dd lang={lang}>
        {runs && runs.length > 0 ? (
          <RichRuns runs={runs} />
        ) : (
          <span className="field-hint">{printed ? words.sampleNothing : words.sampleWait}</span>
        )}
      </dd>
    </>
  );
  return (
    <dl className="style-sample" aria-busy={isOld}>
      {line(style.kind === 'note' ? words.sampleNote : words.sampleText, text?.citations[0])}
      {line(words.sampleLater, text?.citations[1])}
      {line(words.sampleReference, text?.reference)}
    </dl>
  );
};
