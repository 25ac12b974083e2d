import { parseUpdateInfo } from 'electron-updater/out/providers/Provider';
import { z } from 'zod';

/** A file of the feed's own folder. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
const sha512 = z.string().regex(/^[A-Za-z0-9+/]{86}==$/);

/**
 * `latest*.yml` as electron-builder writes it, as far as it is used. What would fetch or decide more than that, such
 * as the packages of a web installer, is left out.
 */
const manifest = z
  .object({
    version: z.string(),
    files: z
      .array(z.object({ url: fileName, sha512, size: z.int().positive().exactOptional() }).readonly())
      .min(1)
      .readonly(),
    path: fileName,
    sha512,
    releaseDate: z.coerce.date().transform((date) => date.toISOString()),
    minimumSystemVersion: z.string().exactOptional(),
  })
  .readonly();
export type Manifest = z.infer<typeof manifest>;

/** null: it is none. Only ever what is signed is parsed. */
export function parseManifest(text: string, name: string, url: URL): Manifest | null {
  try {
    const parsed = manifest.safeParse(parseUpdateInfo(text, name, url));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
