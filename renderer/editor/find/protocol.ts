import type { TextHit } from './match-text.ts';
import type { PatternRequest } from './matcher.ts';

/** What the page sends to the worker of patterns, and what comes back. */
export type PatternMessage = PatternRequest & { id: number };
export type PatternAnswer = { id: number; hits: readonly TextHit[][] };
