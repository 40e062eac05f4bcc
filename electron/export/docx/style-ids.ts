/** Ids of the styles by level, as Word names them. */
export const headingStyleIds = ['Heading1', 'Heading2', 'Heading3'] as const;
export const listBulletStyleIds = ['ListBullet', 'ListBullet2', 'ListBullet3'] as const;
export const listNumberStyleIds = ['ListNumber', 'ListNumber2', 'ListNumber3'] as const;
export const listContinueStyleIds = ['ListContinue', 'ListContinue2', 'ListContinue3'] as const;
