import type { Node } from 'prosemirror-model';
import type { ChangeCounts } from '../../contract/history.ts';
import { countText } from '../counts.ts';
import type { Change, Span } from './change.ts';

const read = (doc: Node, { from, to }: Span): { words: number; citations: number } => {
  let citations = 0;
  if (from === to) return { words: 0, citations };
  const text = doc.textBetween(from, to, ' ', (leaf) => {
    if (leaf.type.name === 'citation') citations++;
    return leaf.type.name === 'hard_break' ? ' ' : '';
  });
  return { words: countText(text).words, citations };
};

/** Counts the changes that `comparePapers` found between two documents. */
export const countChanges = (old: Node, now: Node, changes: readonly Change[]): ChangeCounts => {
  const counts: ChangeCounts = {
    wordsAdded: 0,
    wordsRemoved: 0,
    notesAdded: 0,
    notesRemoved: 0,
    notesChanged: 0,
    citationsAdded: 0,
    citationsRemoved: 0,
    citationsChanged: 0,
    moved: 0,
    formatting: 0,
    data: 0,
  };
  const countContent = (change: Change): void => {
    for (const edit of change.edits) {
      if (edit.kind !== 'replace') continue;
      const [gone, come] = [read(old, edit.old), read(now, edit.now)];
      counts.wordsRemoved += gone.words;
      counts.wordsAdded += come.words;
      counts.citationsRemoved += gone.citations;
      counts.citationsAdded += come.citations;
    }
  };
  const whole = new Set<string>();
  const touched = new Set<string>();
  for (const change of changes) {
    if (change.note !== null && change.kind !== 'unseen' && change.kind !== 'source')
      (change.kind === 'note' ? whole : touched).add(change.note);
    switch (change.kind) {
      case 'insertion':
      case 'deletion':
        countContent(change);
        break;
      case 'citation':
        if (change.how === 'changed') counts.citationsChanged++;
        else countContent(change);
        break;
      case 'note':
        if (change.how === 'moved') {
          counts.moved++;
          break;
        }
        countContent(change);
        if (change.how === 'added') counts.notesAdded++;
        else counts.notesRemoved++;
        break;
      case 'move':
        counts.moved++;
        break;
      case 'format':
      case 'block':
      case 'split':
      case 'joined':
        counts.formatting++;
        break;
      case 'data':
        counts.data++;
        break;
      case 'source':
      case 'unseen':
        break;
    }
  }
  for (const id of touched) if (!whole.has(id)) counts.notesChanged++;
  return counts;
};
