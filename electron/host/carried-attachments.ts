import { createHash } from 'node:crypto';
import type { Node } from 'prosemirror-model';
import { attachmentLimits } from '#shared/attachments/limits.ts';
import { safeName } from '#shared/attachments/safe-name.ts';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { Loss } from '#shared/contract/methods.ts';
import { citedSources } from '#shared/document/facts.ts';
import { type AttachmentId, asSourceId } from '#shared/ids.ts';
import { say, sayOf } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { sameWork } from '#shared/sources/identity.ts';
import type { AttachedFile } from '../export/package.ts';
import type { ImportedItems, Library } from '../library/index.ts';
import type { ReadPaper } from './paper-files.ts';

/* The files at sources, as they travel with a paper. */

/**
 * Puts the files that came with a paper at its sources in the library.
 * @param taken what became of the sources; absent where none were taken, and those of the library stand
 * @returns those that could not be kept
 */
export const takeAttachments = (
  library: Library,
  { attachments, sources }: Pick<ReadPaper, 'attachments' | 'sources'>,
  taken?: Pick<ImportedItems, 'renamed'>,
): Loss[] => {
  const items = new Map(sources.map((item) => [item.id, item]));
  const renamed = new Map(taken?.renamed.map(({ from, to }) => [from, to]));
  const isHere = (id: string): boolean => {
    const given = items.get(id);
    if (given === undefined || taken !== undefined) return given !== undefined;
    const [mine] = library.sources.items([asSourceId(id)]);
    return mine !== undefined && sameWork(mine, given);
  };
  const losses: Loss[] = [];
  for (const { source, name, bytes } of attachments) {
    if (!isHere(source)) {
      losses.push({ what: say('attachment-not-taken'), where: safeName(name) });
      continue;
    }
    try {
      library.attachments.add(renamed.get(source) ?? asSourceId(source), name, bytes);
    } catch (error) {
      if (!(error instanceof IbidError)) throw error;
      // The paper itself is there, and its other files may be.
      losses.push({ what: say('attachment-not-taken'), where: sayOf(safeName(name), tellable(error)) });
    }
  }
  return losses;
};

const tellable = ({ words }: IbidError) => (typeof words === 'string' ? '' : words);

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

/** @throws IbidError 'too-large' for a file that no answer to a window carries */
export const requireSendable = (bytes: number): void => {
  if (bytes > attachmentLimits.bytes)
    throw new IbidError(
      'too-large',
      say('package-attachments-too-large', {
        size: megabytes(bytes),
        most: megabytes(attachmentLimits.bytes),
      }),
    );
};

type Chosen = { files: AttachedFile[]; losses: Loss[] };
export const noAttachments: Chosen = { files: [], losses: [] };

/**
 * The files that were chosen to go with a paper, each once, with the cited sources they are at.
 * @throws IbidError 'not-found' for one that was removed meanwhile, 'too-large' where they are too much together
 */
export const chosenAttachments = (library: Library, doc: Node, ids: readonly AttachmentId[]): Chosen => {
  const cited = new Set<string>(citedSources(doc));
  const files = new Map<string, AttachedFile>();
  const losses: Loss[] = [];
  let size = 0;
  for (const id of new Set(ids)) {
    const { attachment, bytes } = library.attachments.read(id);
    const { sourceId, name, sha256 }: Attachment = attachment;
    if (!cited.has(sourceId) || bytes === null) {
      const what = say(bytes === null ? 'attachment-not-found' : 'attachment-not-cited');
      losses.push({ what, where: name });
      continue;
    }
    const at = { id: sourceId, name };
    const present = files.get(sha256);
    if (present) {
      present.sources.push(at);
      continue;
    }
    size += bytes.length;
    requireSendable(size);
    files.set(sha256, { sha256, bytes, sources: [at] });
  }
  return { files: [...files.values()], losses };
};

/** The files that a paper came with, to go with it again. */
export const attachmentsToPass = (attachments: ReadPaper['attachments']): AttachedFile[] => {
  const files = new Map<string, AttachedFile>();
  for (const { source, name, bytes } of attachments) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const present = files.get(sha256);
    if (present) present.sources.push({ id: source, name });
    else files.set(sha256, { sha256, bytes, sources: [{ id: source, name }] });
  }
  return [...files.values()];
};
