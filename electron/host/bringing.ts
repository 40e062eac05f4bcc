import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Questions } from '#shared/contract/bringing.ts';
import type { Input, Loss, Output } from '#shared/contract/methods.ts';
import { paperTitle, wordCount } from '#shared/document/facts.ts';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';
import { asPaperId, type PaperId } from '#shared/ids.ts';
import { IbidError } from '#shared/result.ts';
import type { Library } from '../library/index.ts';
import { takeAttachments } from './carried-attachments.ts';
import { carriedStyle } from './carried-style.ts';
import type { ReadPaper } from './paper-files.ts';
import { importLosses, importReport } from './paper-imports.ts';

type Answer = Output<'papers.bring'>;
type Asked = { name: string; paper: ReadPaper; questions: Questions; revision: number };

/** So many questions may be open at a time; the oldest gives way. */
const mostAsked = 5;

/** Takes papers from files and asks about what the library has already; see the contract. */
export type Bringing = {
  bring(name: string, paper: ReadPaper): Answer;
  settle(input: Input<'papers.settle'>): Answer;
  dismiss(token: string): void;
};

export const bringing = (library: Library): Bringing => {
  const asked = new Map<string, Asked>();

  const examine = (paper: ReadPaper) =>
    library.papers.examine(
      writeStoredPaper(carriedStyle(library, paper.doc, paper.style).doc, paper.sources),
      paper.origin === null ? null : asPaperId(paper.origin.id),
    );

  const ask = (name: string, paper: ReadPaper, { conflicts, known }: ReturnType<typeof examine>): Answer => {
    const token = randomBytes(16).toString('hex');
    const questions: Questions = {
      token,
      name: basename(name.replaceAll('\\', '/')),
      title: paperTitle(paper.doc),
      words: wordCount(paper.doc).body,
      modified: paper.origin?.modified ?? null,
      paper:
        known === null || (known.same && !known.deleted)
          ? null
          : {
              id: known.id,
              title: known.title,
              words: known.words,
              modified: known.modified,
              deleted: known.deleted,
            },
      sources: conflicts,
    };
    asked.set(token, { name, paper, questions, revision: known?.revision ?? 0 });
    for (const oldest of asked.keys()) if (asked.size > mostAsked) asked.delete(oldest);
    return { kind: 'asks', questions };
  };

  const take = (
    paper: ReadPaper,
    taking: Parameters<Library['papers']['add']>[2],
    how: 'new' | 'replaced',
  ): Answer => {
    const { doc, style, losses: ofStyle } = carriedStyle(library, paper.doc, paper.style);
    const losses = [...importLosses(library, paper), ...ofStyle];
    if (style) library.styles.put(style);
    const added = library.papers.add(writeStoredPaper(doc, paper.sources), paper.pictures, {
      ...taking,
      status: paper.origin?.status ?? 'draft',
    });
    return {
      kind: 'taken',
      id: added.id,
      how,
      losses: [...losses, ...takeAttachments(library, paper, added.sources)],
      sources: importReport(added.sources, paper.problems),
    };
  };
  const nothing = { imported: 0, updated: 0, unchanged: 0, skipped: [] };
  const stay = (id: PaperId, deleted: boolean, losses: Loss[] = []): Answer => {
    if (deleted) library.papers.restore([id]);
    return { kind: 'taken', id, how: 'there', losses, sources: nothing };
  };

  return {
    bring: (name, paper) => {
      const found = examine(paper);
      const { conflicts, known } = found;
      if (conflicts.length > 0 || (known !== null && (!known.same || known.deleted)))
        return ask(name, paper, found);
      // The same paper again may bring files that the library does not have.
      if (known !== null) return stay(known.id, false, takeAttachments(library, paper));
      return take(paper, { id: paper.origin === null ? null : asPaperId(paper.origin.id) }, 'new');
    },
    settle: ({ token, paper: choice, sources }) => {
      const pending = asked.get(token);
      if (!pending)
        throw new IbidError(
          'not-found',
          'This question is no longer open, and nothing was taken. Open the file again.',
        );
      const { name, paper, questions, revision } = pending;
      asked.delete(token);
      const found = examine(paper);
      const { known, conflicts } = found;
      const choices = new Map(sources.map(({ id, choice: chosen }) => [id, chosen]));
      if (questions.paper !== null && choice === 'mine' && known !== null)
        return stay(known.id, known.deleted);
      // Nobody decided over what has come in since.
      const wasAsked = new Map(questions.sources.map((one) => [one.id, one]));
      const isStale =
        (known !== null &&
          (choice === 'replace' || questions.paper === null) &&
          known.revision !== revision) ||
        conflicts.some(
          ({ id, mine }) => choices.get(id) === 'theirs' && !isDeepStrictEqual(mine, wasAsked.get(id)?.mine),
        );
      if (isStale) return ask(name, paper, found);
      const over = known !== null && (questions.paper === null || choice === 'replace') ? known.id : null;
      const id = known === null && paper.origin !== null ? asPaperId(paper.origin.id) : null;
      return take(
        paper,
        { choose: (conflict) => choices.get(conflict.id) ?? 'mine', over, id },
        over === null ? 'new' : 'replaced',
      );
    },
    dismiss: (token) => void asked.delete(token),
  };
};
