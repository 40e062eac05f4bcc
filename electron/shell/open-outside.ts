import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outsideName } from '#shared/attachments/outside-name.ts';
import type { Output } from '#shared/contract/methods.ts';
import type { AttachmentId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';

/**
 * Opens attached files in the programs of the system: a copy that can't be written, under its own name, so that what
 * the library keeps stays as it was attached. The copies of the last time are cleared away.
 * @param folder one that other users of this computer can't write to
 */
export const outsideOpener = (
  folder: string,
  call: (method: 'attachments.read', input: { id: AttachmentId }) => Promise<Result<unknown>>,
  openPath: (path: string) => Promise<string>,
): ((id: AttachmentId) => Promise<boolean>) => {
  const cleared = rm(folder, { recursive: true, force: true }).catch(() => {});
  return async (id) => {
    await cleared;
    const result = await call('attachments.read', { id });
    if (!result.ok) return false;
    const file = result.value as Output<'attachments.read'>;
    const name = outsideName(file);
    if (name === null) return false;
    try {
      const place = join(folder, id);
      await rm(place, { recursive: true, force: true });
      await mkdir(place, { recursive: true, mode: 0o700 });
      await writeFile(join(place, name), Buffer.from(file.base64, 'base64'), { mode: 0o400, flag: 'wx' });
      return (await openPath(join(place, name))) === '';
    } catch {
      return false;
    }
  };
};
