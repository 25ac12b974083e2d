/** https://www.w3.org/TR/png/#11IHDR. Throws where it is no PNG. */
export function sizeOfPng(png: Buffer): { readonly width: number; readonly height: number } {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is no PNG.');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
