import { useEffect, useState } from 'react';
import type { Output, Passage } from '#shared/contract/methods.ts';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { PaperId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { useFailure } from '../../../ui/use-failure.ts';

/** Goes to a place of a paper. */
export type GoToPlace = (paper: PaperId, place: Passage) => void;

/** So many of the first words find a passage again, also where its end was left out. */
const telling = 8;

/** The first words as a phrase that is looked for. */
const phraseOf = (text: string): string =>
  `"${(text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, telling).join(' ')}"`;

/** The places of papers that have the words of a quotation, or of its translation. */
export const QuotationUses = ({ quotation, onGo }: { quotation: Quotation; onGo: GoToPlace }) => {
  const host = useHost();
  const fail = useFailure();
  const { quotations: words, app } = useMessages();
  const [papers, setPapers] = useState<Output<'papers.search'>['papers'] | null>(null);
  const { text, translation } = quotation;
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      for (const passage of [text, translation].filter((one) => one.trim() !== '')) {
        const found = await host.call('papers.search', { query: phraseOf(passage), places: 10, limit: 50 });
        if (!isCurrent) return;
        if (!found.ok) return fail(found.error);
        setPapers(found.value.papers);
        if (found.value.papers.length > 0) return;
      }
    })();
    return () => {
      isCurrent = false;
    };
  }, [host, fail, text, translation]);
  return (
    <section className="quotation-uses" aria-label={words.uses} aria-busy={papers === null}>
      {papers?.length === 0 ? <p className="field-hint">{words.notUsed}</p> : null}
      <ul className="plain-list">
        {papers?.map((paper) => (
          <li key={paper.id}>
            <span>{paper.title || app.untitled}</span>
            {paper.places.map((place) => (
              <button
                key={`${place.block} ${place.from}`}
                type="button"
                className="cited-in-note"
                onClick={() => onGo(paper.id, place)}
              >
                {place.note > 0 ? app.citingNote(place.note) : words.inText}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
