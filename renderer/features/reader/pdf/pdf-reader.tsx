import { KeyRound, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { TextField } from '../../../ui/field.tsx';
import { OpenedPdf, type PdfProps } from './opened-pdf.tsx';
import { usePdf } from './use-pdf.ts';

/** A PDF: its pages, with its contents, a search in it and the numbers printed on its pages. */
export const PdfReader = (props: PdfProps) => {
  const { reader: words } = useMessages();
  const [password, setPassword] = useState<string>();
  const pdf = usePdf(props.bytes, password);
  switch (pdf.state) {
    case 'opening':
      return <div className="reader-waiting" aria-busy="true" />;
    case 'broken':
      return (
        <EmptyState icon={TriangleAlert} title={words.broken}>
          <p>{words.brokenHint}</p>
        </EmptyState>
      );
    case 'locked':
      return (
        <EmptyState icon={KeyRound} title={words.locked}>
          <Unlock isWrong={password !== undefined} onPassword={setPassword} />
        </EmptyState>
      );
    case 'open':
      return <OpenedPdf {...props} pdf={pdf} />;
  }
};

/** The password is used for this one opening and kept nowhere. */
const Unlock = ({ isWrong, onPassword }: { isWrong: boolean; onPassword: (password: string) => void }) => {
  const { reader: words } = useMessages();
  const [typed, setTyped] = useState('');
  return (
    <form
      className="reader-unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onPassword(typed);
      }}
    >
      <TextField
        label={words.password}
        type="password"
        autoComplete="off"
        autoFocus
        isInvalid={isWrong}
        value={typed}
        onChange={setTyped}
        hint={isWrong ? words.wrongPassword : words.passwordHint}
      />
      <Button type="submit" look="primary" isDisabled={typed === ''}>
        {words.unlock}
      </Button>
    </form>
  );
};
