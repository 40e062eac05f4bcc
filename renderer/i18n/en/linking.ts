/** Strings of what opens on a link and of the field for its address. */
export const linking = {
  card: 'Link',
  open: 'Open',
  openAddress: (href: string) => `Open ${href}`,
  edit: 'Change the address',
  remove: 'Remove the link; the words stay',
};
