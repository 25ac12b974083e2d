const finished = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/;
const any = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * Whether an offered version follows the own one, by https://semver.org/#spec-item-11. A pre-release, and what is no
 * version, follows none.
 */
export function isNewer(offered: string, own: string): boolean {
  const theirs = finished.exec(offered);
  const ours = any.exec(own);
  if (theirs === null || ours === null) return false;
  for (const place of [1, 2, 3]) {
    const difference = Number(theirs[place]) - Number(ours[place]);
    if (difference !== 0) return difference > 0;
  }
  return ours[4] !== undefined;
}
