/** What addresses carry for those who count visits. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|_gl|ref_?src|cmpid|smid|xtor|at_(?:medium|campaign|custom\d)|wt_?mc|s_cid|ns_(?:mchannel|source|campaign|linkname))$/i;

/** An http address as it is cited: without what follows visitors and without a place in the page. Null for others. */
export const plainAddress = (text: string | null | undefined, base?: string | null): string | null => {
  const given = text?.trim() ?? '';
  if (given === '' || given.length > 4000 || !URL.canParse(given, base ?? undefined)) return null;
  const url = new URL(given, base ?? undefined);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
};

const siteOf = (address: string): string => new URL(address).hostname.split('.').slice(-2).join('.');

/** Whether two addresses are of one site, so that the one may speak for the other. */
export const areOfOneSite = (a: string, b: string): boolean => siteOf(a) === siteOf(b);
