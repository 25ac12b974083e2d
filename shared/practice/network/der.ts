/** As much of DER (ITU-T X.690) as a certificate needs. */
const tagged = (tag: number, content: Uint8Array): Buffer => {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};

const oidBytes = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return Buffer.from(bytes);
};

export const der = {
  sequence: (...parts: readonly Uint8Array[]) => tagged(0x30, Buffer.concat(parts)),
  set: (...parts: readonly Uint8Array[]) => tagged(0x31, Buffer.concat(parts)),
  oid: (dotted: string) => tagged(0x06, oidBytes(dotted)),
  /** `bytes` as an unsigned number whose first bit is not set. */
  integer: (bytes: Uint8Array) => tagged(0x02, bytes),
  bitString: (bytes: Uint8Array, unusedBits = 0) =>
    tagged(0x03, Buffer.concat([Buffer.from([unusedBits]), bytes])),
  octetString: (bytes: Uint8Array) => tagged(0x04, bytes),
  yes: () => tagged(0x01, Buffer.from([0xff])),
  utf8: (text: string) => tagged(0x0c, Buffer.from(text, 'utf8')),
  /** UTCTime, good until 2049 (RFC 5280 §4.1.2.5.1). */
  time: (at: Date) =>
    tagged(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`, 'ascii')),
  /** Context-specific tag; `constructed` when the content is DER itself. */
  context: (number: number, content: Uint8Array, constructed = true) =>
    tagged((constructed ? 0xa0 : 0x80) | number, content),
};
