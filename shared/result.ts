import { inEnglish, type Said } from './reports/said.ts';

/** Every kind of failure that crosses the contract. The UI has a sentence for each in each language. */
export type ErrorCode =
  | 'bad-request' // the message does not fit the contract
  | 'not-found' // no such paper or source
  | 'bad-file' // an imported file can't be read as what it says it is
  | 'too-large' // over a limit of docs/limits.md
  | 'source-cited' // a source that papers cite can't be removed
  | 'conflict' // the paper was saved from elsewhere since it was opened
  | 'read-only' // the library is from a newer version, or its disk can't be written
  | 'disk-full'
  | 'library-broken' // the library file is damaged
  | 'export-failed'
  | 'cancelled' // a person ended it; nothing was changed
  | 'offline' // the network was asked, and nobody answered
  | 'unreachable' // the host did not answer
  | 'internal';

/** What went wrong: `message` is a plain English sentence that says what happened and what to do. */
export type Failure = {
  code: ErrorCode;
  message: string;
  /** What the message can't carry, such as the papers that cite a source. */
  details?: unknown;
  /** The same as the message, for a window to say it in its language. */
  said?: Said | undefined;
};

/** The one form of an answer, over IPC, HTTP and in the CLI. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const fail = (
  code: ErrorCode,
  words: string | Said,
  details?: unknown,
): { ok: false; error: Failure } => ({
  ok: false,
  error: {
    code,
    message: inEnglish(words),
    ...(details === undefined ? {} : { details }),
    ...(typeof words === 'string' ? {} : { said: words }),
  },
});

/** A failure that travels as an exception inside one process and becomes a `Result` at its border. */
export class IbidError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  /** What is wrong, as data where it may be shown in a window. */
  readonly words: string | Said;
  constructor(code: ErrorCode, words: string | Said, details?: unknown) {
    super(inEnglish(words));
    this.words = words;
    this.name = 'IbidError';
    this.code = code;
    this.details = details;
  }
}
