import { setPath } from './files.ts';

/** So many files of a folder are taken, and so deep. */
const most = { files: 5000, depth: 12 };

/**
 * The files that were dropped, with those of folders among them, each with the way to it. The folders must be asked
 * for before the event is over, so the answer only later has what is in them.
 */
export const droppedFiles = (data: DataTransfer): Promise<File[]> => {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const files = [...data.files];
  return entries.some((entry) => entry?.isDirectory) ? filesIn(entries) : Promise.resolve(files);
};

const filesIn = async (entries: readonly (FileSystemEntry | null)[]): Promise<File[]> => {
  const files: File[] = [];
  const walk = async (entry: FileSystemEntry, depth: number): Promise<void> => {
    // What systems write into folders for themselves begins with a point.
    if (files.length >= most.files || depth > most.depth || entry.name.startsWith('.')) return;
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      ).catch(() => null);
      if (file) files.push(setPath(file, entry.fullPath.replace(/^\/+/, '')));
      return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    // A reader gives a hundred at a time, and none at the end.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve) =>
        reader.readEntries(resolve, () => resolve([])),
      );
      if (some.length === 0) return;
      for (const one of some) await walk(one, depth + 1);
    }
  };
  for (const entry of entries) if (entry) await walk(entry, 0);
  return files;
};
