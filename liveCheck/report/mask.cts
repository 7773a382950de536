import type { Exchange } from '../line/exchange.cts';

const LOOKS_PERSONAL: RegExp[] = [
	/[\w.+-]+@[\w-]+\.[\w.-]+/g,
	/\b(pit-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
	/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
	/https?:\/\/\S+/g,
	/\+?\d[\d ().-]{7,}\d/g,
	/\b(?=\w*\d)(?=\w*[A-Za-z])\w{15,}\b/g,
];

/** Values may stand in HighLevel's own words, which are none. */
const WORDS = /^(message|error|error_description)$/;
/** Shorter ones are words that stand in every sentence. */
const SHORTEST = 4;

/** Takes out of the report what belongs to the account: all that it has answered, and the login. */
export class Mask {
	private readonly values = new Set<string>();

	/**
	 * @param secrets token and Location ID
	 * @param vocabulary names and values that HighLevel's contract has for every account, in lower case
	 */
	constructor(
		secrets: readonly string[],
		private readonly vocabulary: ReadonlySet<string>,
	) {
		for (const secret of secrets) this.values.add(secret);
	}

	note({ body }: Exchange): void {
		this.collect(body);
	}

	apply(text: string): string {
		let masked = text;
		// The longest comes first, as one may be a part of another.
		for (const value of [...this.values].sort((a, b) => b.length - a.length)) {
			if (!masked.toLowerCase().includes(value.toLowerCase())) continue;
			const literal = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
			masked = masked.replace(
				new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu'),
				'…',
			);
		}
		for (const pattern of LOOKS_PERSONAL) masked = masked.replace(pattern, '…');
		return masked;
	}

	private collect(value: unknown, key = ''): void {
		if (typeof value === 'string') {
			const isOfTheAccount =
				value.length >= SHORTEST && !this.vocabulary.has(value.toLowerCase()) && !WORDS.test(key);
			if (isOfTheAccount) this.values.add(value);
		} else if (typeof value === 'object' && value !== null) {
			for (const [name, one] of Object.entries(value)) this.collect(one, name);
		}
	}
}
