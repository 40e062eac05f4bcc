import { BuilderElement, TextRun } from 'docx';
import type { RunFormat } from './run-format.ts';
import { attribute } from './style-element.ts';

/** One of the three signs of a field: before its instruction, before what it prints, and behind that. */
export const fieldCharacter = (type: 'begin' | 'separate' | 'end', format: RunFormat = {}): TextRun =>
  new TextRun({
    ...format,
    children: [new BuilderElement({ name: 'w:fldChar', attributes: attribute('fldCharType', type) })],
  });
