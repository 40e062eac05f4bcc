import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { CitationId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';

/** A citation of a source in the open paper: its note (0 is the text itself) and how it is printed. */
export type CitingPlace = { id: CitationId; note: number; text: string };

/** So many stand here before one asks for all: what one writes from comes below. */
const atFirst = 4;

/** Every place of the open paper that cites a source, each one click away. */
export const CitingNotes = ({
  places,
  onGo,
  onList,
}: {
  places: readonly CitingPlace[];
  onGo: (id: CitationId) => void;
  /** Lists the notes that cite it. */
  onList: () => void;
}) => {
  const { app, panes } = useMessages();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || places.length <= atFirst + 1 ? places : places.slice(0, atFirst);
  return (
    <section className="citing">
      <header className="attached-head">
        <h3 className="form-heading">{app.citingNotes}</h3>
        {places.some(({ note }) => note > 0) ? (
          <Button look="quiet" icon={ListFilter} onPress={onList}>
            {panes.sources.showNotes}
          </Button>
        ) : null}
      </header>
      {places.length === 0 ? (
        <p className="field-hint">{app.notCitedHere}</p>
      ) : (
        <ul className="citing-list">
          {shown.map(({ id, note, text }) => (
            <li key={id}>
              <button type="button" className="citing-place" onClick={() => onGo(id)}>
                <span className="citing-note">{note > 0 ? app.citingNote(note) : app.citingText}</span>
                <span className="citing-text">{text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown.length < places.length ? (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {app.citingAll(places.length)}
        </Button>
      ) : null}
    </section>
  );
};
