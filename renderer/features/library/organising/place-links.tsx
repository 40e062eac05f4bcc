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
  const inText = places.filter(({ note }) => note === 0);
  const nameOf = (place: Place): string =>
    place.note > 0 || inText.length === 1
      ? words.place(place.note)
      : `${words.place(0)} ${inText.indexOf(place) + 1}`;
  return (
    <p className="cited-in-notes">
      {shown.map((place) => (
        <button
          key={place.id}
          type="button"
          className="cited-in-note"
          title={words.goTo(place.note)}
          onClick={() => onGo(place.id)}
        >
          {nameOf(place)}
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
