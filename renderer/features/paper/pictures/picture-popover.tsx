import { type FormEvent, useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Host } from '../../../api/host.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { AnchoredPopover } from '../anchored-popover.tsx';
import { isLarge, type PictureSize, readPicture, takeSmaller } from './take-picture.ts';

type Image = { src: string; alt: string; width: number | null };
/** A smaller copy that is in the library already, and what it measures. */
type Smaller =
  | { kind: 'drawing' }
  | { kind: 'ready'; address: string; size: PictureSize }
  | { kind: 'failed' };

/** Widths that are offered, in per cent of the column. */
const widths = [25, 33, 50, 67, 75, 100] as const;

/** What a picture shows in words, how wide and how large it is, and what can be done with it. */
export const PicturePopover = ({
  host,
  place,
  image,
  onChange,
  onReplace,
  onRemove,
  onClose,
}: {
  host: Host;
  place: Place;
  image: Image;
  onChange: (attrs: Partial<Image>) => void;
  onReplace: (file: File) => void;
  onRemove: () => void;
  onClose: () => void;
}) => {
  const { pictures: words } = useMessages();
  const format = useFormat();
  const [alt, setAlt] = useState(image.alt);
  const [width, setWidth] = useState(image.width);
  const [own, setOwn] = useState<Awaited<ReturnType<typeof readPicture>>>(null);
  const [smaller, setSmaller] = useState<Smaller | null>(null);

  useEffect(() => {
    let current = true;
    void readPicture(host, image.src).then((read) => {
      if (current) setOwn(read);
    });
    return () => {
      current = false;
    };
  }, [host, image.src]);

  const makeSmaller = async (blob: Blob): Promise<void> => {
    setSmaller({ kind: 'drawing' });
    const taken = await takeSmaller(host, blob);
    setSmaller(
      taken.kind === 'taken'
        ? { kind: 'ready', address: taken.address, size: taken.size }
        : { kind: 'failed' },
    );
  };
  const inWords = ({ width: across, height, bytes }: PictureSize): string =>
    words.size(format.number(across), format.number(height), format.bytes(bytes));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange({ alt: alt.trim(), width });
  };
  const offered = [...new Set([...widths, ...(width === null ? [] : [width])])].sort((a, b) => a - b);

  return (
    <AnchoredPopover place={place} label={words.title} className="link-card" onClose={onClose}>
      <form onSubmit={submit}>
        <TextField
          label={words.alt}
          hint={words.altHint}
          value={alt}
          onChange={setAlt}
          maxLength={2000}
          autoFocus
        />
        <Select
          label={words.width}
          value={String(width ?? '')}
          choices={[
            { id: '', label: words.ownWidth },
            ...offered.map((share) => ({ id: String(share), label: format.percent(share / 100) })),
          ]}
          onChange={(chosen) => setWidth(chosen === '' ? null : Number(chosen))}
        />
        {own ? (
          <div className="picture-size" role="status">
            <p>{inWords(own.size)}</p>
            {smaller === null && isLarge(own.size) ? (
              <Button onPress={() => void makeSmaller(own.blob)}>{words.makeSmaller}</Button>
            ) : null}
            {smaller?.kind === 'drawing' ? <p>{words.drawing}</p> : null}
            {smaller?.kind === 'failed' ? <p>{words.notSmaller}</p> : null}
            {smaller?.kind === 'ready' && smaller.size.bytes >= own.size.bytes ? (
              <p>{words.smallEnough}</p>
            ) : null}
            {smaller?.kind === 'ready' && smaller.size.bytes < own.size.bytes ? (
              <>
                <p>{words.wouldBe(inWords(smaller.size))}</p>
                <Button onPress={() => onChange({ alt: alt.trim(), width, src: smaller.address })}>
                  {words.takeSmaller}
                </Button>
              </>
            ) : null}
          </div>
        ) : null}
        <footer className="card-foot">
          <Button look="primary" type="submit">
            {words.set}
          </Button>
          <FileTrigger
            acceptedFileTypes={['image/*']}
            onSelect={(list) => {
              const file = list?.[0];
              if (file) onReplace(file);
            }}
          >
            <Button>{words.replace}</Button>
          </FileTrigger>
          <Button onPress={onRemove}>{words.remove}</Button>
        </footer>
      </form>
    </AnchoredPopover>
  );
};
