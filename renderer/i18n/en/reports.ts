/** The sentences are wanted outside of the window, too, so they stand where all can reach them. */
export { english as reports } from '#shared/reports/said.ts';
