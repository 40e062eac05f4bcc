import type { CitationId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';

/** A citation of a source in the open paper: its note (0 is the text itself) and how it is printed. */
export type CitingPlace = { id: CitationId; note: number; text: string };

/** Every place of the open paper that cites a source, each one click away. */
export const CitingNotes = ({
  places,
  onGo,
}: {
  places: readonly CitingPlace[];
  onGo: (id: CitationId) => void;
}) => {
  const { app } = useMessages();
  return (
    <section className="citing">
      <h3 className="form-heading">{app.citingNotes}</h3>
      {places.length === 0 ? (
        <p className="field-hint">{app.notCitedHere}</p>
      ) : (
        <ul className="citing-list">
          {places.map(({ id, note, text }) => (
            <li key={id}>
              <button type="button" className="citing-place" onClick={() => onGo(id)}>
                <span className="citing-note">{note > 0 ? app.citingNote(note) : app.citingText}</span>
                <span className="citing-text">{text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
