/** A web address, an email or the like: what a phone would make a link of. */
const LINK =
	'[^ ]*(?:[A-Za-z]:[^ :]|www\\.|@|[^ .]\\.\\p{L}[\\p{L}\\p{N}-]+|\\d\\.\\d+\\.\\d)[^ ]*';
/** Digits enough for a phone number. */
const NUMBER = '[+(]*\\d(?:[ ().\\/-]*\\d){5,}';

/**
 * JavaScript of `spoken(value, most)`: words of others as they may stand in a text of the business's. Anybody can put a
 * link, a number or a page of words into a name, and the business would text it in its own. Control and direction
 * characters go, links and numbers go, and the rest is cut.
 */
export const SPOKEN = `(value, most = 40) => [...String(value ?? '').slice(0, 1000).normalize('NFKC').replace(/\\s+/g, ' ').replace(/[\\p{C}\\u115F\\u1160\\u3164]/gu, '').replace(/${LINK}/gu, '').replace(/${NUMBER}/g, '').replace(/ {2,}/g, ' ').trim()].slice(0, most).join('').trim()`;

/** The same as an expression without braces. */
export const spoken = (value: string, most = 40): string => `(${SPOKEN})(${value}, ${most})`;
