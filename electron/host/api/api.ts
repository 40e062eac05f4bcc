import { type EventName, events } from '#shared/contract/events.ts';
import { contract, type Input, type MethodName, type Output } from '#shared/contract/methods.ts';
import { fail, IbidError, ok, type Result } from '#shared/result.ts';
import type { Library } from '../../library/index.ts';
import { bringing } from '../bringing.ts';
import { bulkActs } from '../bulk.ts';
import { followOthers } from '../follow-others.ts';
import { describeError } from '../log.ts';
import { readPaperFile } from '../paper-files.ts';
import { readingTexts } from '../threads/attachment-texts.ts';
import { works } from '../works.ts';
import { actHandlers } from './api-acts.ts';
import { appHandlers } from './api-app.ts';
import { attachmentHandlers } from './api-attachments.ts';
import { captureHandlers } from './api-capture.ts';
import { copyHandlers } from './api-copies.ts';
import { duplicateHandlers } from './api-duplicates.ts';
import { historyHandlers } from './api-history.ts';
import { libraryHandlers } from './api-library.ts';
import { lookUpHandlers } from './api-look-up.ts';
import { nameHandlers } from './api-names.ts';
import { organisingHandlers } from './api-organising.ts';
import { paperHandlers, tell } from './api-papers.ts';
import { pictureHandlers } from './api-pictures.ts';
import { quotationHandlers } from './api-quotations.ts';
import { readerHandlers } from './api-reader.ts';
import { sourceHandlers } from './api-sources.ts';
import { styleHandlers } from './api-styles.ts';
import { tableHandlers } from './api-tables.ts';
import type { Api, ApiOptions, Emit, Handlers } from './api-type.ts';
import { zoteroHandlers } from './api-zotero.ts';

export type AppApi = Api & {
  /** As `papers.bring`, of a file that the reader opened through the system, with what lies beside it. */
  openPaperFile(path: string): Promise<Result<Output<'papers.bring'>>>;
  /** When the texts of all attached files have been read; at once where nobody reads them. */
  textsRead(): Promise<void>;
  /** Ends what goes on in the background; before the library is closed. */
  stop(): Promise<void>;
};

/**
 * The services of Ibid over an open library. Requests are parsed against the contract; every failure is a
 * `Result`, and the cause of an unexpected one goes to the log only.
 */
export const createApi = (library: Library, options: ApiOptions): AppApi => {
  const listeners = new Map<EventName, Set<(data: never) => void>>(
    (Object.keys(events) as EventName[]).map((event) => [event, new Set()]),
  );
  const emit: Emit = (event, data) => {
    for (const listener of listeners.get(event) ?? [])
      try {
        (listener as (data: unknown) => void)(data);
      } catch (error) {
        // One window that is gone must not keep the news from the others.
        options.log?.(`${event}: ${describeError(error)}`);
      }
  };
  const brought = bringing(library);
  const working = works(emit);
  const bulk = bulkActs(working);
  const following = followOthers(library, emit);
  const handlers: Handlers = {
    ...appHandlers(library, emit, options),
    ...sourceHandlers(library, emit, working, bulk),
    ...copyHandlers(library, emit),
    ...paperHandlers(library, emit, brought, working),
    ...historyHandlers(library, emit),
    ...actHandlers(library, emit, bulk),
    ...duplicateHandlers(library, emit),
    ...nameHandlers(library, emit),
    ...pictureHandlers(library),
    ...attachmentHandlers(library, emit),
    ...captureHandlers(library, emit, options.services),
    ...lookUpHandlers(library, options.services),
    ...quotationHandlers(library, emit),
    ...libraryHandlers(library, following.look, working),
    ...organisingHandlers(library, emit, bulk),
    ...readerHandlers(library),
    ...styleHandlers(library, emit),
    ...tableHandlers(),
    ...zoteroHandlers(library, emit, working),
    'work.cancel': ({ work }) => {
      working.cancel(work);
      return {};
    },
  };

  const reading = options.readsTexts
    ? readingTexts(library, (ids) => emit('sources.changed', { ids }), options.log)
    : null;
  // Whatever brings files is told as a change of their sources.
  listeners.get('sources.changed')?.add(() => reading?.wake());
  reading?.wake();

  const answer = async <M extends MethodName>(method: M, input: unknown): Promise<Result<unknown>> => {
    const parsed = contract[method].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const where = issue === undefined || issue.path.length === 0 ? '' : ` at "${issue.path.join('.')}"`;
      return fail(
        'bad-request',
        `The request ${method} was not understood${where}: ${issue?.message ?? ''}.`,
      );
    }
    return settle(method, () => handlers[method](parsed.data as Input<M>));
  };

  const settle = async <T>(what: string, work: () => T | Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await work());
    } catch (error) {
      if (error instanceof IbidError) return fail(error.code, error.words, error.details);
      options.log?.(`${what}: ${describeError(error)}`);
      return fail(
        'internal',
        'Something in Ibid went wrong. What was saved is safe. Try again, and restart Ibid if that does not help.',
      );
    }
  };

  return {
    call: (method, input) =>
      Object.hasOwn(contract, method)
        ? answer(method as MethodName, input)
        : Promise.resolve(fail('bad-request', 'There is no such method.')),
    openPaperFile: (path) =>
      settle('open file', async () => {
        const paper = await readPaperFile(path);
        return tell(emit, brought.bring(path, paper), paper);
      }),
    textsRead: async () => reading?.settled(),
    stop: async () => {
      following.stop();
      await reading?.stop();
    },
    on: (event, listener) => {
      const set = listeners.get(event);
      set?.add(listener);
      return () => void set?.delete(listener);
    },
  };
};
