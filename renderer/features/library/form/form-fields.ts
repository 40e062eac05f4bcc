import type { CslItem } from '#shared/citations/csl-item.ts';
import { fieldKind } from '#shared/sources/fields.ts';
import { fieldsOfKind, otherFields } from '#shared/sources/kind-fields.ts';
import type { SourceKind } from '#shared/sources/kinds.ts';
import { isFilled, textValue } from './item-edit.ts';

/** What a new source can do without where it is wanted at once. */
const spared = new Set([
  'title-short',
  'ISBN',
  'ISSN',
  'status',
  'accessed',
  'original-date',
  'original-title',
  'version',
]);

/** Names of a source that nobody enters. */
const internal = new Set(['citation-key', 'citation-number']);

const isStructured = (variable: string): boolean => ['names', 'date'].includes(fieldKind(variable));

/** The variables of a form, in the order of its parts; each variable is in one of them. */
export type FormFields = {
  usual: string[];
  /** Those that some sources of the kind want. */
  more: string[];
  /** Those that the kind does not want and that have a value or were asked for. */
  unusual: string[];
  /** What the item carries and the form can't edit. */
  unknown: string[];
  /** All others that can be asked for. */
  addable: string[];
};

/** The parts of the form of a source. */
export const formFields = (
  item: CslItem,
  kind: SourceKind | null,
  {
    known,
    added,
    brief,
  }: {
    /** The variables that have a name. */
    known: readonly string[];
    /** Those that were asked for. */
    added: readonly string[];
    /** Only what a citation needs most, and what has a value. */
    brief: boolean;
  },
): FormFields => {
  const form = fieldsOfKind(kind);
  const shown = new Set([...form.usual, ...form.more]);
  const names = new Set(known);
  const others = otherFields(item, kind);
  const editable = (variable: string): boolean =>
    names.has(variable) && (isStructured(variable) || textValue(item, variable) !== null);
  const unusual = [...new Set([...others.filter(editable), ...added.filter((name) => !shown.has(name))])];
  const here = new Set([...shown, ...unusual]);
  return {
    usual: brief ? form.usual.filter((name) => !spared.has(name) || isFilled(item, name)) : [...form.usual],
    more: brief ? form.more.filter((name) => isFilled(item, name)) : [...form.more],
    unusual,
    unknown: others.filter((variable) => !editable(variable)),
    addable: known.filter((name) => !here.has(name) && !internal.has(name) && item[name] == null),
  };
};
