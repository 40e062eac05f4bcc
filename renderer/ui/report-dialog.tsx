import { Dialog } from './dialog.tsx';

export type Report = {
  title: string;
  intro: string;
  columns: readonly [string, string];
  lines: readonly (readonly [string, string])[];
};

/** A list of what could not be taken over, in two columns. */
export const ReportDialog = ({ report, onClose }: { report: Report | null; onClose: () => void }) => (
  <Dialog title={report?.title ?? ''} isOpen={report !== null} onClose={onClose}>
    {report ? (
      <>
        <p>{report.intro}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
        <section className="report-scroll" tabIndex={0} aria-label={report.title}>
          <table className="report">
            <thead>
              <tr>
                <th scope="col">{report.columns[0]}</th>
                <th scope="col">{report.columns[1]}</th>
              </tr>
            </thead>
            <tbody>
              {report.lines.map(([left, right], index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal and never move.
                <tr key={index}>
                  <td>{left}</td>
                  <td>{right}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </>
    ) : null}
  </Dialog>
);
