/** Le frasi servono anche fuori dalla finestra, perciò stanno dove tutti le raggiungono. */
export { italian as reports } from '#shared/reports/italian/index.ts';
