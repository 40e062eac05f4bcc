import { lookUpSetting } from '#shared/contract/look-up.ts';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { Library } from '../../library/index.ts';
import type { Services } from '../look-up/look-up.ts';
import type { Handlers } from './api-type.ts';

/** The network is asked for nothing unless a person has allowed it. @throws IbidError 'bad-request' */
export const requireLookUp = ({ settings }: Pick<Library, 'settings'>): void => {
  if (settings.get()[lookUpSetting] !== true) throw new IbidError('bad-request', say('look-up-off'));
};

/** The network is asked only where the settings allow it, whoever asks. */
export const lookUpHandlers = (library: Library, services?: Services): Pick<Handlers, 'lookUp.find'> => ({
  'lookUp.find': async ({ kind, value }) => {
    requireLookUp(library);
    const { lookUp, openServices } = await import('../look-up/look-up.ts');
    return lookUp(kind, value, services ?? openServices, new Date());
  },
});
