import type { CslItem } from '#shared/citations/csl-item.ts';
import type { CapturePlace, Proposal } from '#shared/contract/capture.ts';

type Words = {
  places: Readonly<Record<CapturePlace, string>>;
  readFrom: (place: string, words: string) => string;
  guessedFrom: (place: string, words: string) => string;
};

/** Where each field was read, in words, as a form shows it under the field; what the field says is not said again. */
export const whereRead = (
  { csl, fields }: Pick<Proposal, 'csl' | 'fields'>,
  words: Words,
): ReadonlyMap<string, string> =>
  new Map(
    fields.map(({ variable, certainty, from, words: said }) => {
      const says = certainty === 'guessed' ? words.guessedFrom : words.readFrom;
      return [variable, says(words.places[from], said === csl[variable] ? '' : said)];
    }),
  );

/** The fields that still say what was read. */
export const unchangedFields = (
  { csl, fields }: Pick<Proposal, 'csl' | 'fields'>,
  item: CslItem,
): Proposal['fields'] =>
  fields.filter(({ variable }) => JSON.stringify(item[variable]) === JSON.stringify(csl[variable]));
