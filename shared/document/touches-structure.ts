import type { Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from 'prosemirror-transform';
import { targetNodes } from './problems.ts';

const structural = new Set([
  'footnote',
  'citation',
  'reference_list',
  'note',
  'notes',
  'body',
  'front',
  // A rule of the house may begin anew behind it.
  'page_break',
]);

const sliceTouches = (slice: Slice): boolean => {
  let found = false;
  if (slice.size > 0)
    slice.content.descendants((node) => {
      // An id that comes in may be there already; one that goes leaves no problem behind.
      found ||= structural.has(node.type.name) || (targetNodes.has(node.type.name) && node.attrs.id !== '');
      return !found;
    });
  return found;
};

/** Does a node that matters begin or end between the two positions? */
const rangeTouches = (doc: Node, from: number, to: number): boolean => {
  if (to <= from) return false;
  let found = false;
  doc.nodesBetween(from, to, (node, pos) => {
    if (structural.has(node.type.name) && (pos >= from || pos + node.nodeSize <= to)) found = true;
    return !found;
  });
  return found;
};

const stepTouches = (step: Step, before: Node): boolean => {
  if (step instanceof ReplaceStep)
    return sliceTouches(step.slice) || rangeTouches(before, step.from, step.to);
  if (step instanceof ReplaceAroundStep)
    return (
      sliceTouches(step.slice) ||
      rangeTouches(before, step.from, step.gapFrom) ||
      rangeTouches(before, step.gapTo, step.to)
    );
  if (step instanceof AttrStep) {
    const node = before.nodeAt(step.pos);
    return (
      node !== null &&
      (structural.has(node.type.name) || (targetNodes.has(node.type.name) && step.attr === 'id'))
    );
  }
  if (
    step instanceof AddMarkStep ||
    step instanceof RemoveMarkStep ||
    step instanceof AddNodeMarkStep ||
    step instanceof RemoveNodeMarkStep
  )
    return false;
  // The paper's data, or a step of a kind not known here.
  return true;
};

/**
 * Could these transactions have made a problem that `findProblems` names? Looks at what the steps took out
 * and put in only: typing costs the same in a long paper as in a short one.
 */
export const touchesStructure = (transactions: readonly Transaction[]): boolean =>
  transactions.some((tr) => tr.steps.some((step, i) => stepTouches(step, tr.docs[i]!)));
