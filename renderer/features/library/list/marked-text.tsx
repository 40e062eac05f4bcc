import { marksIn } from '#shared/search/marks.ts';
import type { Ways } from '#shared/search/query-words.ts';

/** A text with what was looked for in it marked. */
export const MarkedText = ({ text, sought }: { text: string; sought: readonly Ways[] }) => {
  const marks = marksIn(text, sought);
  if (marks.length === 0) return text;
  return (
    <>
      {marks.map(({ from, to }, at) => (
        <span key={from}>
          {text.slice(marks[at - 1]?.to ?? 0, from)}
          <mark className="found">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)!.to)}
    </>
  );
};
