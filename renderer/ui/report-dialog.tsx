import { Fragment } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../i18n/language.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { download } from './files.ts';

/** What stands in a cell of a report; one that names a source leads to it. */
export type ReportWord = string | { text: string; source: SourceId };

/** What is told in one table, under a heading of its own where there are several. */
export type ReportPart = {
  title?: string;
  intro: string;
  columns: readonly [string, string];
  lines: readonly (readonly [string | readonly ReportWord[], string])[];
};
export type Report = {
  title: string;
  parts: readonly ReportPart[];
  /** The whole of it as text, where it can be saved. */
  text?: () => string;
};

/** A list of what could not be taken over, in two columns. */
export const ReportDialog = ({
  report,
  onClose,
  onSource,
}: {
  report: Report | null;
  onClose: () => void;
  onSource: (id: SourceId) => void;
}) => {
  const { app } = useMessages();
  const text = report?.text;
  const save = (): void => {
    if (report && text) download(`${report.title}.txt`, 'text/plain', text());
  };
  const goTo = (id: SourceId): void => {
    onClose();
    onSource(id);
  };
  return (
    <Dialog
      title={report?.title ?? ''}
      isOpen={report !== null}
      onClose={onClose}
      footer={text ? <Button onPress={save}>{app.saveReport}</Button> : null}
    >
      {report ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
        <section className="report-scroll" tabIndex={0} aria-label={report.title}>
          {report.parts.map((part) => (
            <Part key={`${part.title}${part.intro}`} part={part} onSource={goTo} />
          ))}
        </section>
      ) : null}
    </Dialog>
  );
};

type PartProps = { part: ReportPart; onSource: (id: SourceId) => void };

const Part = ({ part: { title, intro, columns, lines }, onSource }: PartProps) => (
  <div className="report-part">
    {title === undefined ? null : <h3>{title}</h3>}
    {intro === '' ? null : <p>{intro}</p>}
    <table className="report">
      <thead>
        <tr>
          <th scope="col">{columns[0]}</th>
          <th scope="col">{columns[1]}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([left, right], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal and never move.
          <tr key={index}>
            <td>{typeof left === 'string' ? left : <Words words={left} onSource={onSource} />}</td>
            <td>{right}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Words = ({ words, onSource }: { words: readonly ReportWord[]; onSource: PartProps['onSource'] }) =>
  words.map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words may be equal and never move.
    <Fragment key={index}>
      {index > 0 ? ', ' : null}
      {typeof word === 'string' ? (
        word
      ) : (
        <PlainButton className="report-link" onPress={() => onSource(word.source)}>
          {word.text}
        </PlainButton>
      )}
    </Fragment>
  ));
