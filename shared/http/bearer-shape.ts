/**
 * Whether a text can stand behind `Bearer ` at all: visible ASCII without blanks or line breaks.
 * Wider than the `b64token` of RFC 6750 §2.1, so that only what cannot be sent is refused.
 */
export const canBeBearer = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);
