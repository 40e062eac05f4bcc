import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { Library } from '../../library/index.ts';
import { printingFor } from '../paper-printing.ts';
import type { Emit, Handlers } from './api-type.ts';

type StyleMethod = Extract<keyof Handlers, `styles.${string}`>;

export const styleHandlers = (library: Library, emit: Emit): Pick<Handlers, StyleMethod> => ({
  'styles.list': () => ({
    styles: library.styles
      .list()
      .map(({ added: _, ...style }) => ({ ...style, papers: library.styles.papersIn(style.id) })),
  }),
  'styles.get': ({ style, lang }) => printingFor(style, lang, library.styles.get),
  'styles.add': async ({ name, base64, replace = false }) => {
    const { addStyle, readStyleFile } = await import('../added-styles.ts');
    const read = await readStyleFile(name, Buffer.from(base64, 'base64'), library);
    const answer = await addStyle(library, read, replace);
    if (answer.kind === 'added' && answer.how !== 'there') emit('styles.changed', { ids: [answer.style.id] });
    return answer;
  },
  'styles.remove': ({ id, evenIfUsed = false }) => {
    const papers = library.styles.papersIn(id);
    if (papers.length > 0 && !evenIfUsed && library.styles.get(id)) return { kind: 'asks', papers };
    if (!library.styles.remove(id))
      throw new IbidError('not-found', say('style-not-added', { name: id.slice(0, 100) }));
    emit('styles.changed', { ids: [id] });
    return { kind: 'removed' };
  },
});
