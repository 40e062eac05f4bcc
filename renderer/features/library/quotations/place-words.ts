import type { Locator } from '#shared/citations/locators.ts';
import type { Messages } from '../../../i18n/messages.ts';

/** A place as a list names it, "p. 12" or "chapter 3"; '' for none. */
export const placeWords = ({ label, locator }: Locator, locators: Messages['paper']['locators']): string =>
  locator === '' ? '' : `${label === 'page' ? 'p.' : locators[label]} ${locator}`;
