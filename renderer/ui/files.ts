/** The largest file that is sent to the library, in bytes: the contract takes 64 MiB. */
export const largestFile = 64 * 1024 * 1024;

const ways = new WeakMap<File, string>();

/** Notes the way to a file from the folder that was dropped. */
export const setPath = (file: File, path: string): File => {
  ways.set(file, path);
  return file;
};

/** The way to a file from the folder that it came with; its name where it came by itself. */
export const pathOf = (file: File): string => ways.get(file) ?? (file.webkitRelativePath || file.name);

/** A file as the contract carries it. */
export const toMessage = async (file: File): Promise<{ name: string; base64: string }> => ({
  name: file.name,
  base64: await readBase64(file),
});

/** The browser encodes beside the page, which goes on meanwhile; `encodeBase64` would hold it for seconds. */
const readBase64 = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = String(reader.result);
      const comma = address.indexOf(',');
      resolve(comma < 0 ? '' : address.slice(comma + 1));
    });
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });

export const encodeBase64 = (bytes: Uint8Array): string => {
  let text = '';
  // Spread over all bytes at once would overflow the stack.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};

export const decodeBase64 = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
};

/** Asks for files of the given types. Only within a press of a key or button. */
export const pickFiles = (types: readonly string[], onFiles: (files: File[]) => void): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = types.join(',');
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
  input.click();
};

/** Hands a file to the browser, or to Electron, to be saved. */
export const download = (name: string, mime: string, content: BlobPart): void => {
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The address must live until the download has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/**
 * Lets one choose files without a button.
 * @returns false where the browser wants a press of its own before it shows them
 */
export const chooseFiles = (endings: readonly string[], onFiles: (files: File[]) => void): boolean => {
  const field = document.createElement('input');
  field.type = 'file';
  field.multiple = true;
  field.accept = endings.join(',');
  field.addEventListener('change', () => {
    const files = [...(field.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
  try {
    field.showPicker();
    return true;
  } catch {
    return false;
  }
};
