import { Plus, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { localeIds } from '#shared/citations/locales/ids.ts';
import { defaultStyle } from '#shared/citations/styles/index.ts';
import type { StyleInfo } from '#shared/citations/styles/style.ts';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { templateIds } from '#shared/document/templates/ids.ts';
import { templateOf } from '#shared/document/templates/index.ts';
import { newId } from '#shared/ids.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { AuthorDetails } from './author-details.tsx';
import { DataField } from './data-field.tsx';
import type { MetaChange, PaperData } from './paper-data.ts';
import { HouseRulesPanel } from './rules/house-rules-panel.tsx';
import { StyleField } from './style-field.tsx';
import './details.css';

/** Those in which the house publishes. */
const ownLanguages = ['en-GB', 'en-US', 'it-IT'];

/** The languages that citations can be printed in, and the paper's; those of the house first, the others by name. */
const languageChoices = (lang: string, nameOf: (tag: string) => string): { id: string; label: string }[] => {
  const others = [...localeIds, lang].filter((id) => !ownLanguages.includes(id));
  const choice = (id: string) => ({ id, label: nameOf(id) });
  return [
    ...ownLanguages.map(choice),
    ...[...new Set(others)].map(choice).sort((a, b) => a.label.localeCompare(b.label)),
  ];
};
type Issue = NonNullable<PaperMeta['latest']>[number];
const mostIssues = 200;

/**
 * What is printed of a paper beside its text: language, style, series, institute. Each change is a step of
 * the paper's own history and is saved with it.
 */
export const PaperDetails = ({
  paper,
  asksRules,
  onRulesAsked,
  styleOf,
  onChooseStyle,
}: {
  paper: PaperData;
  /** Whether the rules of notes are to be opened now. */
  asksRules: boolean;
  onRulesAsked: () => void;
  /** A style by the name that papers have for it; null if it is not here, undefined while that is not known. */
  styleOf: (name: string) => StyleInfo | null | undefined;
  onChooseStyle: () => void;
}) => {
  const { details: words } = useMessages();
  const format = useFormat();
  const [meta, setMeta] = useState(paper.meta);
  useEffect(() => {
    const read = (): void => setMeta(paper.meta());
    read();
    return paper.subscribe(read);
  }, [paper]);

  const change = (part: MetaChange, visit: string = newId()): void => {
    paper.changeMeta(part, visit);
    setMeta(paper.meta());
  };
  /** A field of text; an empty one is no field. */
  const text = (
    name: 'series' | 'number' | 'issn' | 'isbn' | 'date' | 'latestTitle',
    hint?: string,
  ): ReactNode => (
    <DataField
      label={words[name]}
      hint={hint}
      value={meta[name] ?? ''}
      isReadOnly={!paper.isEditable}
      onChange={(value, visit) => change({ [name]: value === '' ? undefined : value }, visit)}
    />
  );

  const lang = meta.lang ?? 'en-GB';
  const style = meta.style ?? defaultStyle;
  const template = templateOf(meta);
  const issues = meta.latest ?? [];
  const changeIssues = (latest: Issue[], visit?: string): void =>
    change({ latest: latest.length === 0 ? undefined : latest }, visit);
  const director = meta.director ?? { name: '' };
  const changeDirector = (part: { name?: string; email?: string }, visit: string): void => {
    const { name = '', email = '' } = { ...director, ...part };
    const next = email === '' ? { name } : { name, email };
    change({ director: name === '' && email === '' ? undefined : next }, visit);
  };

  return (
    <div className="paper-details">
      <section className="details-group" aria-labelledby="details-print">
        <h2 id="details-print" className="form-heading">
          {words.print}
        </h2>
        <Select
          label={words.lang}
          isDisabled={!paper.isEditable}
          choices={languageChoices(lang, format.language)}
          value={lang}
          onChange={(id) => change({ lang: id })}
        />
        <StyleField
          name={style}
          title={styleOf(style)?.title ?? style}
          isMissing={styleOf(style) === null}
          isDisabled={!paper.isEditable}
          onChoose={onChooseStyle}
        />
        <Select
          label={words.template}
          isDisabled={!paper.isEditable}
          choices={templateIds.map((id) => ({ id, label: words.templates[id] }))}
          value={template}
          onChange={(id) => change({ template: id })}
        />
      </section>
      <HouseRulesPanel paper={paper} isAsked={asksRules} onAsked={onRulesAsked} />
      <AuthorDetails paper={paper} />
      <section className="details-group" aria-labelledby="details-series">
        <h2 id="details-series" className="form-heading">
          {words.issue}
        </h2>
        {text('series')}
        <div className="details-pair">
          {text('number')}
          {text('issn')}
        </div>
        <div className="details-pair">
          {text('isbn')}
          {text('date', words.dateHint)}
        </div>
      </section>
      <section className="details-group" aria-labelledby="details-institute">
        <h2 id="details-institute" className="form-heading">
          {words.institute}
        </h2>
        <DataField
          label={words.address}
          hint={words.addressHint}
          multiline
          value={(meta.address ?? []).join('\n')}
          isReadOnly={!paper.isEditable}
          onChange={(value, visit) =>
            change({ address: value.trim() === '' ? undefined : value.split('\n').slice(0, 20) }, visit)
          }
        />
        <DataField
          label={words.director}
          value={director.name}
          isReadOnly={!paper.isEditable}
          onChange={(name, visit) => changeDirector({ name }, visit)}
        />
        <DataField
          label={words.directorMail}
          value={director.email ?? ''}
          isReadOnly={!paper.isEditable}
          onChange={(email, visit) => changeDirector({ email }, visit)}
        />
      </section>
      <section className="details-group" aria-labelledby="details-latest">
        <h2 id="details-latest" className="form-heading">
          {words.latest}
        </h2>
        {text('latestTitle', words.latestHint)}
        {issues.length > 0 ? (
          <ol className="issues">
            {issues.map((issue, index) => (
              // Issues have no identity but their place, and each field shows what is stored there.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index} className="issue">
                {(['number', 'authors', 'title'] as const).map((name) => (
                  <DataField
                    key={name}
                    label={words.issueField(words.issueFields[name], index + 1)}
                    placeholder={words.issueFields[name]}
                    hideLabel
                    value={issue[name]}
                    isReadOnly={!paper.isEditable}
                    onChange={(value, visit) =>
                      changeIssues(
                        issues.map((other, i) => (i === index ? { ...other, [name]: value } : other)),
                        visit,
                      )
                    }
                  />
                ))}
                {paper.isEditable ? (
                  <IconButton
                    icon={X}
                    label={words.removeIssue(index + 1)}
                    onPress={() => changeIssues(issues.filter((_, i) => i !== index))}
                  />
                ) : null}
              </li>
            ))}
          </ol>
        ) : null}
        {paper.isEditable && issues.length < mostIssues ? (
          <Button
            icon={Plus}
            look="quiet"
            onPress={() => changeIssues([...issues, { number: '', authors: '', title: '' }])}
          >
            {words.addIssue}
          </Button>
        ) : null}
      </section>
    </div>
  );
};
