/** What there is to say of files at sources. */
export const attachments = {
  'attachment-too-large': ({ megabytes }: { megabytes: number }) =>
    `This file is larger than ${megabytes} MB, so it was not attached. Keep it elsewhere and put its address into the source.`,
  'attachment-too-many': ({ count }: { count: number }) =>
    `This source has ${count} attached files, and more are not kept. Remove one you no longer need first.`,
  'attachment-gone': () =>
    'This file is no longer attached. It may have been removed in another window, or with its source.',
  'attachment-missing': ({ name }: { name: string }) =>
    `The file “${name}” is missing in the library’s folder, or damaged there. Attach it again, or bring the folder back from a copy.`,
  'attachments-read-only': () =>
    'The library can only be read, so no files can be attached. Nothing was changed.',
  'package-attachments-too-large': ({ size, most }: { size: number; most: number }) =>
    `With these attached files the .ibid file would have ${size} MB, and it can have ${most} MB. Choose fewer of them; nothing was exported.`,
  'package-attachment': () => 'an attached file that the file names but does not hold whole',
  'attachment-not-taken': () => 'an attached file that could not be kept',
  'attachment-not-found': () => 'an attached file that is missing in the library’s folder, or damaged there',
  'attachment-not-cited': () => 'an attached file at a source that the paper does not cite',
};
