import { createRequire, syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/* What no reader may do, whatever it is given: reach for the network, or change what all objects have. */

const require = createRequire(import.meta.url);
const reached: string[] = [];

/** From here on nothing in this process reaches another computer, and what tries is written down. */
export const closeNetwork = (): void => {
  const refuse = (what: string) => (): never => {
    reached.push(what);
    throw new Error(`reached for the network by ${what}`);
  };
  net.Socket.prototype.connect = refuse('socket');
  const dns = require('node:dns') as Record<string, unknown>;
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = refuse(`dns.${name}`);
  globalThis.fetch = refuse('fetch');
  syncBuiltinESMExports();
};

const shapes = (): string =>
  // Others get methods that this Node lacks from what reads PDF files.
  [Object, Array, Function].map((made) => Object.getOwnPropertyNames(made.prototype).sort().join()).join('|');
const untouched = shapes();

/** @throws Error where something was done that no reader may do */
export const expectNoHarm = (): void => {
  if (shapes() !== untouched) throw new Error('a prototype was changed');
  if (reached.length > 0) throw new Error(`the network was reached for: ${reached.join()}`);
};
