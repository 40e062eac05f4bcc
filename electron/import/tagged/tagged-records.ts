/*
 * Files of records in which a line begins with a short tag and a blank, and one without a tag goes on with the line
 * before it: those of Web of Science and RefWorks.
 */

export type TaggedRecord = {
  /** Where it begins. */
  line: number;
  isClosed: boolean;
  /** The lines under each tag. A field that stands in several lines has several. */
  fields: Map<string, string[]>;
};

export type TaggedForm = {
  /** The tag by which a record begins. */
  first: string;
  /** The tag by which it ends, if it has one. */
  last: string | null;
  /** Tags that stand outside of records. */
  outside: ReadonlySet<string>;
};

const tagged = /^([A-Z][A-Z0-9]{1,5})(?: (.*)|$)/;

/** @returns the records, and the lines that stand outside of any */
export const taggedRecords = (
  text: string,
  { first, last, outside }: TaggedForm,
): { records: TaggedRecord[]; stray: number[] } => {
  const records: TaggedRecord[] = [];
  const stray: number[] = [];
  let open: TaggedRecord | null = null;
  let lines: string[] = [];
  text.split('\n').forEach((line, index) => {
    const [, tag, value = ''] = tagged.exec(line) ?? [];
    if (tag === first) {
      open = { line: index + 1, isClosed: last === null, fields: new Map() };
      records.push(open);
    }
    if (tag === last && tag !== undefined) {
      if (open) open.isClosed = true;
      open = null;
    } else if (open && tag !== undefined) {
      lines = open.fields.get(tag) ?? [];
      lines.push(value.trim());
      open.fields.set(tag, lines);
    } else if (open && line.trim() !== '') lines.push(line.trim());
    // Before the first of records that have no end, there is a legend.
    else if (last !== null && tag !== undefined && !outside.has(tag)) stray.push(index + 1);
  });
  return { records, stray };
};
