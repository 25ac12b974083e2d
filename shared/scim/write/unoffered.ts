import type { HttpOutcome } from '../../http/port';
import { type MappedAttribute, uncoveredAttributes } from '../../mapping/schemas-cover-mapping';
import { grouptalk } from '../../target/grouptalk';
import { readSchemas } from '../schema-list';

/** The mapped names that the endpoint's own `/Schemas` does not have for writing; none where it shows no schemas. */
export function unofferedOf(
  schemas: HttpOutcome | undefined,
  mapped: readonly MappedAttribute[],
): readonly string[] {
  const read = schemas?.kind === 'answer' && schemas.status === 200 ? readSchemas(schemas.text) : null;
  if (!read || read.partial || read.schemas.length === 0) return [];
  return uncoveredAttributes(mapped, read.schemas, grouptalk.userSchemas.core).map((one) => one.name);
}
