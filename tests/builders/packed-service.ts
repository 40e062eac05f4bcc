import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import type { Result } from '#shared/result.ts';
import { createServiceClient, type ServiceClient } from '../../electron/shell/service-client.ts';

/** What Electron gives to a utility process as `process.parentPort`, over the channel of a forked one. */
const starter = `
process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (_, listener) => process.on('message', (data) => listener({ data })),
};
await import(process.env.IBID_SERVICE);
`;

/** The service of the packed app, run by Node where Electron would run it, with the shell's own end of the channel. */
export type PackedService = {
  client: ServiceClient;
  call<M extends MethodName>(method: M, input: Request<M>): Promise<Output<M>>;
  /** What was noted as gone wrong. */
  log: readonly string[];
};

/**
 * @param app the content of `app.asar`
 * @param place a folder for the library
 */
export const startPackedService = (app: string, place: string): PackedService => {
  mkdirSync(place, { recursive: true });
  const start = join(place, 'start.mjs');
  writeFileSync(start, starter);
  const log: string[] = [];
  const client = createServiceClient(
    () => {
      const child = fork(start, [join(place, 'library.ibidlib'), '0.0.0', join(place, 'service.log')], {
        cwd: place,
        env: { IBID_SERVICE: join(app, 'out/electron/service.mjs') },
        serialization: 'advanced',
      });
      return {
        postMessage: (message) => void child.send(message),
        on: (event: string, listener: (...said: never[]) => void) => child.on(event, listener as () => void),
        kill: () => child.kill(),
      };
    },
    (line) => log.push(line),
  );
  return {
    client,
    log,
    call: async <M extends MethodName>(method: M, input: Request<M>): Promise<Output<M>> => {
      const result = (await client.call(method, input)) as Result<Output<M>>;
      if (!result.ok) throw new Error(`${method}: ${result.error.message}`);
      return result.value;
    },
  };
};
