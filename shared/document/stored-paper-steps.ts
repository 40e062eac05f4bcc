/*
 * The ladder of the stored form. A step takes the JSON of one version to the next and knows nothing of the
 * schema in use, so that it stays right when the schema changes. Steps are only ever added, each with a
 * frozen paper of its version in tests/fixtures/stored-papers.
 */
type Step = (paper: Record<string, unknown>) => Record<string, unknown>;

/** `steps[0]` takes version 1 to version 2, and so on. */
const steps: readonly Step[] = [
  // Version 2 adds text boxes, page breaks, cross-references with the ids they name, and widths of pictures.
  // What a paper of version 1 has is what it was, and the schema's defaults stand for what it lacks.
  (paper) => ({ ...paper, schemaVersion: 2 }),
  // Version 3 adds what is set by hand in citations. A citation of version 2 has nothing of it.
  (paper) => ({ ...paper, schemaVersion: 3 }),
  // Version 4 adds lists of references as blocks of the text. A paper of version 3 has none.
  (paper) => ({ ...paper, schemaVersion: 4 }),
];

export const currentVersion = steps.length + 1;

/** A paper of an older version in this version's form. The given JSON is not changed. */
export const migrate = (paper: Record<string, unknown>, version: number): Record<string, unknown> =>
  steps.slice(version - 1).reduce((json, step) => step(json), paper);
