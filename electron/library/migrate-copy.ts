import { say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import { connect } from './db.ts';
import { currentVersion, migrate } from './migrations/index.ts';

/**
 * Takes a copy that nobody else has open to the version of this Ibid, without a backup: it is the copy of one.
 * @throws IbidError 'bad-file' where it is of a newer version
 */
export const migrateCopy = (copy: string, tell: (done: number) => void): void => {
  const db = connect(copy);
  try {
    if ((db.pragma('user_version', { simple: true }) as number) > currentVersion)
      throw new IbidError('bad-file', say('backup-newer'));
    migrate(db, currentVersion, (done, total) => tell(total === 0 ? 1 : done / total));
  } finally {
    db.close();
  }
};
