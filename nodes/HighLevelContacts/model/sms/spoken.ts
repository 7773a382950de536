/** A web address, an email or the like: what a phone would make a link of. */
const LINK = /[^ ]*(?:[A-Za-z]:[^ :]|www\.|@|[^ .]\.\p{L}[\p{L}\p{N}-]+|\d\.\d+\.\d)[^ ]*/gu;
/** Digits enough for a phone number. */
const NUMBER = /[+(]*\d(?:[ ()./-]*\d){5,}/gu;
const HIDDEN = /[\p{C}\u115F\u1160\u3164]/gu;

/** More is not looked at. */
const LONGEST = 1000;

/**
 * Words of others as they may stand in a text of the business's: without links, numbers and hidden characters, and cut.
 * Anybody can put a link or a page of words into a name, and the business would text it as its own.
 */
export function spoken(value: string, most = 40): string {
	const words = value
		.slice(0, LONGEST)
		.normalize('NFKC')
		.replace(/\s+/g, ' ')
		.replace(HIDDEN, '')
		.replace(LINK, '')
		.replace(NUMBER, '')
		.replace(/ {2,}/g, ' ')
		.trim();
	return Array.from(words).slice(0, most).join('').trim();
}

/** Addresses that a phone makes links of. */
export function linksIn(text: string): string[] {
	return Array.from(
		text.matchAll(
			/(?:https?:\/\/|www\.)[^\s<>"']+|(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|net|org|io|co|ly|me|link|app|info|biz|gl|to|fr|de|es|uk|au|us|ca)(?:\/[^\s<>"']*)?(?![\p{L}\p{N}@])/giu,
		),
		([link]) => link.replace(/[.,;:!?)]+$/, ''),
	);
}
