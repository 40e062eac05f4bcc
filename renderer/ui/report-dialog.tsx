import { Dialog } from './dialog.tsx';

/** What is told in one table, under a heading of its own where there are several. */
export type ReportPart = {
  title?: string;
  intro: string;
  columns: readonly [string, string];
  lines: readonly (readonly [string, string])[];
};
export type Report = { title: string; parts: readonly ReportPart[] };

/** A list of what could not be taken over, in two columns. */
export const ReportDialog = ({ report, onClose }: { report: Report | null; onClose: () => void }) => (
  <Dialog title={report?.title ?? ''} isOpen={report !== null} onClose={onClose}>
    {report ? (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
      <section className="report-scroll" tabIndex={0} aria-label={report.title}>
        {report.parts.map((part) => (
          <Part key={`${part.title}${part.intro}`} part={part} />
        ))}
      </section>
    ) : null}
  </Dialog>
);

const Part = ({ part: { title, intro, columns, lines } }: { part: ReportPart }) => (
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
            <td>{left}</td>
            <td>{right}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
