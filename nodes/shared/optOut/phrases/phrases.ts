import { MESSAGES } from '../words';

/** What people say in sentences, as patterns over the form of `plainWords`. */
export interface Phrases {
	/** Surely wants no texts */
	sure: RegExp[];
	/** May want none */
	maybe: RegExp[];
	/** Takes what is found back: don't stop */
	never: RegExp[];
}

/** A pattern of whole words, in which {msg} is what messages are called. */
export function said(pattern: string): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${filled(pattern)})(?![\\p{L}\\p{N}])`, 'u');
}

function filled(pattern: string): string {
	return pattern.replaceAll('{msg}', `(?:${MESSAGES})`);
}
