import { longestText } from '../citations/by-hand.ts';
import type { FieldByHand, Run, TextByHand } from '../citations/citation.ts';
import { dateVariables, nameVariables, numberVariables } from '../citations/csl-item.ts';
import { textVariables } from '../sources/fields.ts';

/* Checks what is set by hand in a citation, as it comes from a file, the clipboard or a form. */

/** What a reason may be long; it is one line. */
export const longestReason = 300;
const longestValue = 2000;
const mostRuns = 500;
const mostNames = 100;
const mostFields = 30;

const names = new Set<string>(nameVariables);
const dates = new Set<string>(dateVariables);
/** What a cite or the engine fills in itself, or what is no part of a source. */
const notSet = new Set([
  'citation-key',
  'citation-label',
  'citation-number',
  'first-reference-note-number',
  'locator',
  'page-first',
  'year-suffix',
]);
const settable = new Set<string>(
  [...textVariables, ...numberVariables, ...nameVariables, ...dateVariables].filter(
    (name) => !notSet.has(name),
  ),
);

/** Whether a field of a source can be set by hand in a citation. */
export const canSetByHand = (variable: string): boolean => settable.has(variable);

type Values = Record<string, unknown>;
const asValues = (value: unknown, what: string): Values => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError(`${what} is an object`);
  return value as Values;
};
const onlyKnown = (value: Values, known: readonly string[], what: string): void => {
  for (const name of Object.keys(value))
    if (!known.includes(name)) throw new RangeError(`"${name}" is no part of ${what}`);
};
const checkText = (value: unknown, longest: number, what: string): string => {
  if (typeof value !== 'string') throw new RangeError(`${what} is text`);
  if (value.length > longest) throw new RangeError(`${what} has at most ${longest} characters`);
  return value;
};
// A line break or another control character.
const control = /[\p{Cc}\u2028\u2029]/u;
const checkReason = (value: unknown): void => {
  const reason = checkText(value, longestReason, 'the reason of what is set by hand');
  if (reason.trim() === '') throw new RangeError('what is set by hand has a reason');
  if (control.test(reason)) throw new RangeError('the reason of what is set by hand is one line');
};

const formats = ['em', 'strong', 'smallCaps', 'superscript', 'subscript'] as const;

const checkRun = (value: unknown): Run => {
  const run = asValues(value, 'a part of a text set by hand');
  onlyKnown(run, ['text', 'href', ...formats], 'a text set by hand');
  const text = checkText(run.text, longestText, 'a text set by hand');
  if (text === '') throw new RangeError('no part of a text set by hand is empty');
  if (control.test(text)) throw new RangeError('a text set by hand is one line');
  for (const name of formats)
    if (run[name] !== undefined && run[name] !== true) throw new RangeError(`${name} is true or left out`);
  if (run.superscript && run.subscript) throw new RangeError('a text is not both above and below the line');
  if (run.href !== undefined && !/^(?:https?:|mailto:)/i.test(checkText(run.href, longestValue, 'a link')))
    throw new RangeError('a link has an http, https or mailto address');
  return run as Run;
};

/**
 * Checks a text set by hand.
 * @throws RangeError that says what is wrong with it
 */
export const checkTextByHand = (value: unknown): TextByHand => {
  const byHand = asValues(value, 'what is set by hand');
  onlyKnown(byHand, ['text', 'was', 'reason'], 'what is set by hand');
  if (!Array.isArray(byHand.text) || byHand.text.length > mostRuns)
    throw new RangeError(`a text set by hand is a list of at most ${mostRuns} parts`);
  const text = byHand.text.map((run) => checkRun(run).text).join('');
  if (!/\S/u.test(text)) throw new RangeError('a text set by hand is not empty');
  checkText(text, longestText, 'a text set by hand');
  checkText(byHand.was, longestText, 'what a text set by hand stands for');
  checkReason(byHand.reason);
  return value as TextByHand;
};

const checkPart = (value: unknown): void => {
  if (typeof value === 'number' || typeof value === 'boolean') return;
  checkText(value, longestValue, 'a part of a name or date');
};

const checkName = (value: unknown): void => {
  for (const part of Object.values(asValues(value, 'a name'))) checkPart(part);
};

const checkDate = (value: unknown): void => {
  for (const [name, part] of Object.entries(asValues(value, 'a date')))
    if (name === 'date-parts') {
      if (!Array.isArray(part) || part.length > 2) throw new RangeError('a date has one or two days');
      for (const day of part) {
        if (!Array.isArray(day) || day.length > 3) throw new RangeError('a day is year, month and day');
        for (const number of day) checkPart(number);
      }
    } else checkPart(part);
};

const checkValue = (variable: string, value: unknown): void => {
  if (typeof value === 'string') {
    checkText(value, longestValue, `the ${variable} set by hand`);
    if (value !== '' && (names.has(variable) || dates.has(variable)))
      throw new RangeError(`${variable} is no text`);
  } else if (names.has(variable)) {
    if (!Array.isArray(value) || value.length > mostNames)
      throw new RangeError(`${variable} is a list of at most ${mostNames} names`);
    for (const name of value) checkName(name);
  } else if (dates.has(variable)) checkDate(value);
  else throw new RangeError(`${variable} is text`);
};

/**
 * Checks the fields set by hand for one cite.
 * @throws RangeError that says what is wrong with them
 */
export const checkFieldsByHand = (value: unknown): Record<string, FieldByHand> => {
  const fields = Object.entries(asValues(value, 'the fields set by hand'));
  if (fields.length === 0 || fields.length > mostFields)
    throw new RangeError(`one to ${mostFields} fields of a source are set by hand`);
  for (const [variable, entry] of fields) {
    if (!canSetByHand(variable)) throw new RangeError(`"${variable}" can't be set by hand`);
    const field = asValues(entry, `the ${variable} set by hand`);
    onlyKnown(field, ['value', 'was', 'reason'], 'a field set by hand');
    checkValue(variable, field.value);
    checkValue(variable, field.was);
    checkReason(field.reason);
  }
  return value as Record<string, FieldByHand>;
};
