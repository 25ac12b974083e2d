import type { Words } from './words';

/** A directory role by the name that Microsoft Graph gives; one that we have no name for stays as it is. */
export const sayRole = ({ find }: Pick<Words, 'find'>, name: string): string =>
  find(`directoryRole.${name.toLowerCase().replaceAll(' ', '-')}`) ?? name;
