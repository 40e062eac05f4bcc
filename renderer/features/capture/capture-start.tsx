import { FileUp, Globe } from 'lucide-react';
import { useState } from 'react';
import { captureEndings } from '#shared/capture/limits.ts';
import { useLookUpAllowed } from '../../api/use-look-up-allowed.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { pastedArticle } from './pasted.ts';
import type { CaptureState } from './use-capture.ts';

/** Where a page is chosen, dropped, or an article pasted. */
export const CaptureStart = ({ capture }: { capture: CaptureState }) => {
  const { capture: words } = useMessages();
  const isAllowed = useLookUpAllowed();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <form
      className="capture-start"
      onPaste={(event) => {
        const article = pastedArticle(event.clipboardData);
        if (article === null || !('html' in article)) return;
        // With its look it says more than its text alone.
        event.preventDefault();
        capture.bringHtml(article.html, article.url);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') setRefused(true);
        else capture.bringText(text);
      }}
    >
      <p>{words.startText}</p>
      <p>
        <FileButton icon={FileUp} endings={captureEndings} onFiles={capture.bringFiles}>
          {words.choose}
        </FileButton>
      </p>
      <TextField
        label={words.paste}
        hint={words.pasteHint}
        multiline
        autoFocus
        value={text}
        onChange={(value) => {
          setText(value);
          setRefused(false);
        }}
      />
      <p className="panel-refusal" role="alert">
        {refused ? words.nothingPasted : ''}
      </p>
      <p>
        <Button look="primary" type="submit">
          {words.read}
        </Button>
      </p>
      {isAllowed ? <AddressField onRead={capture.bringAddress} /> : null}
    </form>
  );
};

/** A page that is got from the network, where the settings allow it. */
const AddressField = ({ onRead }: { onRead: (address: string) => void }) => {
  const { lookUp: words } = useMessages();
  const [address, setAddress] = useState('');
  const read = (): void => {
    if (address.trim() !== '') onRead(address.trim());
  };
  return (
    <>
      <TextField
        label={words.address}
        hint={words.addressHint}
        inputMode="url"
        placeholder="https://"
        value={address}
        onChange={setAddress}
        onKeyDown={(event) => {
          // Enter is for this field, not for the article above it.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          read();
        }}
      />
      <p>
        <Button icon={Globe} onPress={read}>
          {words.readAddress}
        </Button>
      </p>
    </>
  );
};
