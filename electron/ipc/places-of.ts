export interface ShapeError {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly code?: string | undefined }[];
}

/** Where and how data do not fit their shape, without the data. */
export const placesOf = ({ issues }: ShapeError): string =>
  issues
    .slice(0, 5)
    .map(({ path, code }) => `"${path.map(String).join('.').slice(0, 80)}" (${code})`)
    .join(', ');
