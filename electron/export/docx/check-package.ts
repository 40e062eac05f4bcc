import { checkIds } from './check/id-rules.ts';
import { checkNotes } from './check/note-rules.ts';
import { openPackage } from './check/opened-package.ts';
import { checkContentTypes, checkRelationships } from './check/package-rules.ts';
import { checkNumbering, checkStyles } from './check/style-rules.ts';
import { checkTables } from './check/table-rules.ts';
import { checkText } from './check/text-rules.ts';

/**
 * Word's rules that its own validator does not see: notes and their separators, ids, relationships, styles
 * and lists that are used, fields, bookmarks, deleted text, spaces and line breaks in text, cells of tables.
 * @returns a sentence for each break of a rule; an empty list for a sound file
 */
export const checkPackage = (bytes: Uint8Array): string[] => {
  const opened = openPackage(bytes);
  if (opened.problems.length > 0) return opened.problems;
  return [
    checkContentTypes,
    checkRelationships,
    checkNotes,
    checkText,
    checkIds,
    checkStyles,
    checkNumbering,
    checkTables,
  ].flatMap((rule) => rule(opened));
};
