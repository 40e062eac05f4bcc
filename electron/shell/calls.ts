import type { AppMenu } from '#shared/contract/app-menu.ts';
import { contract, type Input, type MethodName, type Output } from '#shared/contract/methods.ts';
import type { AttachmentId, PaperId } from '#shared/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { FolderOf } from './dialogs.ts';
import { externalAddress, isAppAddress } from './navigation-guard.ts';
import type { ServiceClient } from './service-client.ts';

/** What is used of the contents of the window that asks. */
type Sender = { id: number; paste(): void; pasteAndMatchStyle(): void };

/** What is used of the event of an `ipcMain` handler. */
export type CallEvent = {
  senderFrame: { url: string; parent: unknown } | null;
  sender: Sender;
};

/** What is used of Electron's IpcMain. */
export type CallChannel = {
  handle(
    channel: 'ibid:call',
    listener: (event: CallEvent, method: unknown, input: unknown) => Promise<Result<unknown>>,
  ): void;
};

/** What the page may ask of the system, and not of the library. */
export type ShellActions = {
  openExternal(address: string): Promise<void>;
  openWindow(paper: PaperId): void;
  /** Opens an attached file in another program; whether it could. */
  openOutside(id: AttachmentId): Promise<boolean>;
  /** `page` is the id of the page that asks. */
  setMenu(page: number, menu: AppMenu): void;
  setSpelling(page: number, languages: readonly string[]): void;
  /** The path of a folder that a person chooses; null where none was chosen. */
  chooseFolder(what: FolderOf): Promise<string | null>;
};

/** A method that the main process answers itself, with what was asked parsed against the contract. */
const answering =
  <M extends MethodName>(
    method: M,
    answer: (input: Input<M>, sender: Sender) => Output<M> | Promise<Output<M>>,
  ) =>
  async (raw: unknown, sender: Sender): Promise<Result<unknown>> => {
    const request = contract[method].input.safeParse(raw);
    if (!request.success) return fail('bad-request', `What ${method} needs is missing.`);
    return ok(await answer(request.data as Input<M>, sender));
  };

/**
 * Lets the app's own page call the service. A frame within the page, or a page that is not the app's, is
 * refused whatever it asks.
 */
export const handleCalls = (
  channel: CallChannel,
  service: Pick<ServiceClient, 'call'>,
  shell: ShellActions,
): void => {
  const own = new Map<string, (input: unknown, sender: Sender) => Promise<Result<unknown>>>([
    [
      'app.openLink',
      answering('app.openLink', async ({ href }) => {
        const address = externalAddress(href);
        if (address === null) return { opened: false };
        await shell.openExternal(address);
        return { opened: true };
      }),
    ],
    [
      'app.openWindow',
      answering('app.openWindow', ({ paper }) => {
        shell.openWindow(paper);
        return { opened: true };
      }),
    ],
    [
      'app.setMenu',
      answering('app.setMenu', (menu, { id }) => {
        shell.setMenu(id, menu);
        return {};
      }),
    ],
    [
      'app.setSpelling',
      answering('app.setSpelling', ({ languages }, { id }) => {
        shell.setSpelling(id, languages);
        return {};
      }),
    ],
    [
      'attachments.openOutside',
      answering('attachments.openOutside', async ({ id }) => ({ opened: await shell.openOutside(id) })),
    ],
    ['zotero.choose', answering('zotero.choose', async () => ({ path: await shell.chooseFolder('zotero') }))],
    [
      'library.chooseFolder',
      answering('library.chooseFolder', async () => ({ folder: await shell.chooseFolder('backups') })),
    ],
    [
      // A page may not read the clipboard by itself; what is pasted comes to it as if by the keys.
      'app.paste',
      answering('app.paste', ({ plain }, sender) => {
        if (plain) sender.pasteAndMatchStyle();
        else sender.paste();
        return { pasted: true };
      }),
    ],
  ]);
  channel.handle('ibid:call', async (event, method, input) => {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || !isAppAddress(frame.url))
      return fail('bad-request', 'Only Ibid’s own page may ask this.');
    if (typeof method !== 'string' || method.length > 100)
      return fail('bad-request', 'The name of the method is missing.');
    return own.get(method)?.(input, event.sender) ?? service.call(method, input);
  });
};
