import {
  File,
  FileArchive,
  FileImage,
  FileSpreadsheet,
  FileText,
  Globe,
  type LucideIcon,
} from 'lucide-react';

const types: readonly (readonly [RegExp, LucideIcon])[] = [
  [/^text\/html$/, Globe],
  [/^image\//, FileImage],
  [/^(text\/plain|application\/pdf)$/, FileText],
];
const endings: readonly (readonly [RegExp, LucideIcon])[] = [
  [/\.(xlsx?|ods|csv|tsv)$/i, FileSpreadsheet],
  [/\.(zip|gz|7z|rar|tar)$/i, FileArchive],
  [/\.(docx?|odt|rtf|epub|pages)$/i, FileText],
  [/\.(tiff?|webp|heic|svg)$/i, FileImage],
  [/\.(mht|mhtml|webarchive)$/i, Globe],
];

/** What stands for a file in lists: by what it holds, and where that is not known by the ending of its name. */
export const mediaIcon = ({ mediaType, name }: { mediaType: string; name: string }): LucideIcon =>
  (endings.find(([pattern]) => pattern.test(name)) ??
    types.find(([pattern]) => pattern.test(mediaType)))?.[1] ?? File;
