import { undo } from 'prosemirror-history';
import { describe, expect, test } from 'vitest';
import { pictureAddress } from '#shared/pictures/picture-address.ts';
import { figureOf, insertFigures, readdress } from '../../../renderer/editor/commands/figures.ts';
import { partRange } from '../../../renderer/editor/places.ts';
import {
  announceArrival,
  arrivalPlace,
  endArrival,
} from '../../../renderer/editor/plugins/pictures/arriving.ts';
import { doc, fn, note, p } from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const one = pictureAddress('1'.repeat(64));
const two = pictureAddress('2'.repeat(64));
const data = 'data:image/png;base64,AAAA';
/** The blocks of the text: the words of a paragraph, the address of a figure. */
const blocks = (document: { child(index: number): ReturnType<typeof doc> }): string[] => {
  const found: string[] = [];
  document.child(1).forEach((block) => {
    found.push(block.type.name === 'figure' ? String(block.child(1).attrs.src) : block.textContent);
  });
  return found;
};

describe('several pictures', () => {
  test('stand after the block with the caret, in their order, as one step', () => {
    const after = obeys(
      doc(p('on<a>e', fn('n1')), p('two'), note('n1', p('A note.'))),
      insertFigures([one, two]),
    );
    expect(blocks(after.doc as never)).toEqual(['one', one, two, 'two']);
    expect(after.selection.$from.parent.type.name).toBe('caption');
  });

  test('stand exactly at a place between two blocks', () => {
    const paper = doc(p('one<a>'), p('two'));
    const { from } = partRange(paper, 'body');
    expect(blocks(obeys(paper, insertFigures([one], from)).doc as never)).toEqual([one, 'one', 'two']);
    const between = from + paper.child(1).child(0).nodeSize;
    expect(blocks(obeys(paper, insertFigures([one, two], between)).doc as never)).toEqual([
      'one',
      one,
      two,
      'two',
    ]);
  });

  test('take the place of an empty paragraph, and a caret finds one behind them', () => {
    expect(blocks(obeys(doc(p('<a>')), insertFigures([one, two])).doc as never)).toEqual([one, two, '']);
  });

  test('do not stand in a title or a note', () => {
    const paper = doc(p('one', fn('n1')), note('n1', p('A no<a>te.')));
    expect(run(stateOf(paper), insertFigures([one]))).toBeNull();
    expect(run(stateOf(paper), insertFigures([one], 2))).toBeNull();
  });
});

test('another address for the same picture is no step to undo', () => {
  const state = stateOf(doc(p('one<a>')));
  const typed = state.apply(state.tr.insertText('x'));
  const pasted = run(typed, insertFigures([data]))!;
  const moved = run(pasted, readdress(new Map([[data, one]])))!;
  expect(blocks(moved.doc as never)).toEqual(['onex', one, '']);
  expect(run(moved, readdress(new Map([[data, one]])))).toBeNull();
  expect(blocks(run(moved, undo)!.doc as never)).toEqual(['onex']);
});

test('the place that waits for pictures moves with the text, and is gone with it', () => {
  const state = stateOf(doc(p('one<a>'), p('two')));
  const { from } = partRange(state.doc, 'body');
  const between = from + state.doc.child(1).child(0).nodeSize;
  const id = Symbol('pictures');
  const waiting = state.apply(announceArrival(state.tr, id, between, 'soon'));
  const typed = waiting.apply(waiting.tr.insertText('before ', from + 1));
  expect(arrivalPlace(typed, id)).toBe(between + 7);
  expect(typed.doc.eq(waiting.doc)).toBe(false);
  expect(arrivalPlace(typed.apply(endArrival(typed.tr, id)), id)).toBeNull();
});

test('a figure is made whole', () => {
  expect(() => figureOf('').check()).not.toThrow();
});
