import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { EntryProblem, Loss } from '#shared/contract/methods.ts';
import { inEnglish } from '#shared/reports/said.ts';

/** Where a command writes and what it knows of its surroundings; tests hand in their own. */
export type Io = {
  /** Standard output: the answer, and nothing else. */
  out(text: string): void;
  /** Standard error: a line for people. */
  note(line: string): void;
  /** How far something is: a line of a terminal that each call writes over, and '' takes away. */
  progress?(text: string): void;
  /** The folder that relative paths start from. */
  folder: string;
  /** Standard input to its end. */
  input?(): Promise<Uint8Array>;
};

export type Command = {
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  /** @returns the exit code: 0, or 1 where something went wrong and was said */
  run(args: readonly string[], io: Io): Promise<number>;
};

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = {
  [Name in keyof O]?: O[Name]['type'] extends 'boolean'
    ? boolean
    : O[Name] extends { multiple: true }
      ? string[]
      : string;
};

/**
 * Options and positional arguments of a command.
 * @throws UsageError with a sentence for people
 */
export const readArguments = <O extends Options>(
  args: readonly string[],
  options: O,
): { values: Values<O>; positionals: string[] } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Values<O>, positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = ''] = error.message.split(/\.\s|\n/);
    throw new UsageError(`${sentence.replace(/\.$/, '')}.`);
  }
};

/** A path of the command line as an absolute one. */
export const pathFrom = (io: Io, path: string): string => resolve(io.folder, path);

/** A number of the command line. */
export const wholeNumber = (text: string, option: string, least: number, most: number): number => {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new UsageError(`${option} takes a whole number from ${least} to ${most}.`);
  return number;
};

/** How many of something, as English says it. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

export const printJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);

/** Says what an export or import could not take along; silence means that nothing was lost. */
export const noteLosses = (io: Io, losses: readonly Loss[]): void => {
  for (const { what, where } of losses)
    io.note(`Lost: ${inEnglish(what)}${where === '' ? '' : ` (${inEnglish(where)})`}`);
};

/** Entries of a file that were not taken, in words. */
export const skippedInWords = (problems: readonly EntryProblem[]): { entry: string; reason: string }[] =>
  problems.map(({ entry, reason }) => ({ entry: inEnglish(entry), reason: inEnglish(reason) }));
