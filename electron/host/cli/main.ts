import { IbidError } from '#shared/result.ts';
import { appVersion } from '../project.ts';
import { type Command, type Io, UsageError } from './command.ts';
import { commands } from './commands.ts';

const overview = (): string => `Ibid: footnoted briefing papers with live citations

Usage: ibid COMMAND [ARGUMENTS]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}\n`)
  .join('')}
  ibid COMMAND --help   what a command takes
  ibid --version        the version

The library is the one given with --library, else $IBID_LIBRARY, else the one of the app.
`;

/**
 * Runs one command line, without the name of the program.
 * @returns the exit code: 0, 1 where something went wrong, 2 where the command line itself is wrong
 */
export const runCommandLine = async (args: readonly string[], io: Io): Promise<number> => {
  const [name, ...rest] = args;
  try {
    if (name === undefined) {
      io.note(overview().trimEnd());
      return 2;
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      const about = rest[0] === undefined ? undefined : commandCalled(rest[0]);
      io.out(about === undefined ? overview() : (await about()).help);
      return 0;
    }
    if (name === '--version' || name === '-v') {
      io.out(`${appVersion()}\n`);
      return 0;
    }
    const load = commandCalled(name);
    if (load === undefined)
      throw new UsageError(
        name.startsWith('-') ? `There is no option "${name}".` : `There is no command "${name}".`,
      );
    const command: Command = await load();
    const end = rest.indexOf('--');
    const own = end < 0 ? rest : rest.slice(0, end);
    if (own.includes('--help') || own.includes('-h')) {
      io.out(command.help);
      return 0;
    }
    return await command.run(rest, io);
  } catch (error) {
    return sayError(error, name, io);
  }
};

const commandCalled = (name: string): (() => Promise<Command>) | undefined =>
  Object.hasOwn(commands, name) ? commands[name]?.load : undefined;

const sayError = (error: unknown, name: string | undefined, io: Io): number => {
  if (error instanceof UsageError) {
    const known = name !== undefined && commandCalled(name) !== undefined;
    io.note(`${error.message} See: ibid ${known ? `${name} ` : ''}--help`);
    return 2;
  }
  if (error instanceof IbidError) {
    io.note(oneLine(error.message));
    return 1;
  }
  // What a fault of Ibid's own says is for whoever mends it; a person is told what is safe and what helps.
  const reason = error instanceof Error ? error.message : String(error);
  io.note(
    `Something in Ibid went wrong, and nothing was changed. Please report it with the file it happened on: ${oneLine(reason).slice(0, 300)}`,
  );
  if (process.env.IBID_DEBUG && error instanceof Error) io.note(error.stack ?? '');
  return 1;
};

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();
