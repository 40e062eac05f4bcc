import { Footer, Header, PageNumber, Tab, TextRun } from 'docx';
import { paperTitle } from '#shared/document/facts.ts';
import { copyrightLine, seriesLine } from '#shared/document/series-line.ts';
import type { ExportContext, Place } from './context.ts';
import { paragraph } from './paragraph.ts';
import type { StyleId } from './styles.ts';
import { oneLine, words } from './text.ts';

const headPlace = (style: StyleId): Place => ({ kind: 'front', style, depth: 0, indent: 0 });
const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** Series and number on the left, copyright on the right; without a series, no header. */
export const runningHeader = (ctx: ExportContext): Header | null => {
  const left = seriesLine(ctx.meta);
  if (left === '') return null;
  const right = copyrightLine(ctx.meta, ctx.template);
  return new Header({
    children: [
      paragraph(ctx, headPlace('Header'), [words(left), ...(right === '' ? [] : [tab(), words(right)])]),
    ],
  });
};

/** As much of the title as stands in a line of the footer: without its second part if it is long. */
const shortTitle = (title: string): string => {
  const most = 110;
  if (title.length <= most) return title;
  const first = title.split(/[:.?!] /u)[0] ?? title;
  return first.length <= most ? first : `${first.slice(0, first.lastIndexOf(' ', most - 1))} …`;
};

/** The title on the left, the page's number on the right. */
export const runningFooter = (ctx: ExportContext): Footer =>
  new Footer({
    children: [
      paragraph(ctx, headPlace('Footer'), [
        words(shortTitle(oneLine(paperTitle(ctx.doc)))),
        tab(),
        new TextRun({ children: [PageNumber.CURRENT] }),
      ]),
    ],
  });
