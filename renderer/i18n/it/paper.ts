import type { Messages } from '../messages.ts';

export const paper: Messages['paper'] = {
  page: 'Documento',
};
