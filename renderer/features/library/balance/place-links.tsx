import { useState } from 'react';
import type { CitationId } from '#shared/ids.ts';
import type { Place } from '#shared/review/balance/paper.ts';
import { useMessages } from '../../../i18n/language.tsx';

/** Places that are drawn before the rest is asked for. */
const most = 12;

/** Notes that cite, and citations in the text itself; a press goes there. */
export const PlaceLinks = ({
  places,
  onGo,
}: {
  places: readonly Place[];
  onGo: (id: CitationId) => void;
}) => {
  const { balance: words } = useMessages();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? places : places.slice(0, most);
  return (
    <p className="cited-in-notes">
      {shown.map(({ id, note }) => (
        <button
          key={id}
          type="button"
          className="cited-in-note"
          title={words.goTo(note)}
          onClick={() => onGo(id)}
        >
          {words.place(note)}
        </button>
      ))}
      {shown.length < places.length ? (
        <button type="button" className="cited-in-note" onClick={() => setWhole(true)}>
          {words.showMore(places.length - shown.length)}
        </button>
      ) : null}
    </p>
  );
};
