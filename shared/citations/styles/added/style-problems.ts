import { inEnglish, type Said, say } from '../../../reports/said.ts';
import type { StyleFault } from './style-faults.ts';

/** Why a file is no style that Ibid can print by: what, in which line (0 if nowhere), and the name in question. */
export type StyleProblem = { fault: StyleFault; line: number; what: string };

/** Thrown with all that is wrong; never empty. */
export class StyleError extends Error {
  readonly problems: readonly StyleProblem[];
  constructor(problems: readonly StyleProblem[]) {
    super(problems.map((problem) => inEnglish(problemSaid(problem))).join(' '));
    this.problems = problems;
  }
}

export const problemSaid = ({ fault, line, what }: StyleProblem): Said =>
  say(`style-${fault}`, { line, what });
