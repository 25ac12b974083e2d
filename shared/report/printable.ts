/**
 * What an endpoint or a certificate says must neither steer a terminal nor turn a text around: control characters,
 * and those that change the direction of writing, are shown as `·`. Line feeds and tabs stay.
 */
export const printable = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '·');
