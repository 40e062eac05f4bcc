import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { StyleQuestion } from './use-style-files.ts';

/** Whether a style takes the place of another version of it. Nothing was changed yet. */
export const StyleQuestionDialog = ({
  question,
  onDecide,
}: {
  question: StyleQuestion;
  onDecide: (question: StyleQuestion, replace: boolean) => void;
}) => {
  const { styles: words } = useMessages();
  const format = useFormat();
  const { style, present } = question;
  const dates = [present.updated, style.updated].map((time) => format.date(time));
  return (
    <Dialog
      title={words.asksTitle}
      isOpen
      onClose={() => onDecide(question, false)}
      footer={
        <>
          <Button onPress={() => onDecide(question, false)}>{words.keep}</Button>
          <Button look="primary" onPress={() => onDecide(question, true)}>
            {words.replace}
          </Button>
        </>
      }
    >
      <p>{present.bundled ? words.asksBundled(present.title) : words.asksAdded(present.title)}</p>
      {dates[0] && dates[1] ? <p>{words.asksDates(dates[0], dates[1])}</p> : null}
      {present.papers.length > 0 ? <p>{words.asksPapers(present.papers.length)}</p> : null}
    </Dialog>
  );
};
