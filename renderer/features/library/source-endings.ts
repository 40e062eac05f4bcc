import { captureEndings } from '#shared/capture/limits.ts';
import { sourceFileEndings } from '#shared/sources/source-formats.ts';

/** The endings of the files that sources, or styles, are made of. */
export const sourceEndings = [...sourceFileEndings, '.csl', ...captureEndings];
