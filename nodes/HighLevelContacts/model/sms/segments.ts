/** The letters of GSM-7 that take one place, and those that take two. */
const SINGLE =
	'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const DOUBLE = '^{}\\[~]|€\f';

/** Places in a text that is sent alone, and in a part of a longer one. */
const PLACES = {
	'GSM-7': { alone: 160, part: 153 },
	'UCS-2': { alone: 70, part: 67 },
} as const;

export interface Length {
	encoding: keyof typeof PLACES;
	/** Parts of a message that are sent, and paid, each on its own */
	segments: number;
	characters: number;
}

/** How long a text is for a phone network. One letter beyond GSM-7, such as an emoji, makes all of it UCS-2. */
export function lengthOf(text: string): Length {
	const characters = Array.from(text);
	const isPlain = characters.every((one) => SINGLE.includes(one) || DOUBLE.includes(one));
	const encoding = isPlain ? 'GSM-7' : 'UCS-2';
	const sizes = characters.map((one) => (isPlain ? 1 + Number(DOUBLE.includes(one)) : one.length));
	const { alone, part } = PLACES[encoding];
	const all = sizes.reduce((sum, size) => sum + size, 0);
	return {
		encoding,
		segments: all <= alone ? Math.min(all, 1) : partsOf(sizes, part),
		characters: characters.length,
	};
}

/** A letter of two places stands in one part. */
function partsOf(sizes: number[], most: number): number {
	let parts = 1;
	let used = 0;
	for (const size of sizes) {
		if (used + size > most) {
			parts += 1;
			used = 0;
		}
		used += size;
	}
	return parts;
}
