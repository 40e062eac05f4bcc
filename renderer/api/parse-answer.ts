import { type EventData, type EventName, events } from '#shared/contract/events.ts';
import { contract, type MethodName, type Output } from '#shared/contract/methods.ts';
import { saidSchema } from '#shared/contract/said-schema.ts';
import { say } from '#shared/reports/said.ts';
import { type ErrorCode, fail, type Result } from '#shared/result.ts';

const errorCodes: Record<ErrorCode, true> = {
  'bad-request': true,
  'not-found': true,
  'bad-file': true,
  'too-large': true,
  'source-cited': true,
  conflict: true,
  'read-only': true,
  'disk-full': true,
  'library-broken': true,
  'export-failed': true,
  cancelled: true,
  offline: true,
  unreachable: true,
  internal: true,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(errorCodes, value);

/**
 * Checks what the host answered to `method`. Whatever does not fit the contract becomes a failure with code
 * `internal`, so that a wrong answer never reaches a screen.
 */
export const parseAnswer = <M extends MethodName>(method: M, answer: unknown): Result<Output<M>> => {
  if (!isRecord(answer)) return strange(method, 'it is not an object');
  if (answer.ok === false) {
    const error = answer.error;
    if (!isRecord(error) || typeof error.message !== 'string')
      return strange(method, 'its error has no text');
    const said = saidSchema.safeParse(error.said);
    return fail(
      isErrorCode(error.code) ? error.code : 'internal',
      said.success ? said.data : error.message,
      error.details,
    );
  }
  if (answer.ok !== true) return strange(method, 'it says neither success nor failure');
  const parsed = contract[method].output.safeParse(answer.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return strange(method, `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`);
  }
  return { ok: true, value: parsed.data as Output<M> };
};

/** The data of an event, or null if it does not fit the contract. */
export const parseEvent = <E extends EventName>(event: E, data: unknown): EventData<E> | null => {
  const parsed = events[event].safeParse(data);
  return parsed.success ? (parsed.data as EventData<E>) : null;
};

const strange = (method: string, why: string) => fail('internal', say('strange-answer', { method, why }));
