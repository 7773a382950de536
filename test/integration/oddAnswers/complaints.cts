import type { Replacement } from './replacements.cts';

/** What JavaScript says when a program stumbles, and what no user may read. */
const JAVASCRIPT =
	/Cannot (read|set|convert|destructure|mix|use)|is not (a|an) (function|object|constructor|iterable)|is not (iterable|defined|extensible)|(null|undefined) or (null|undefined)|\[object |Invalid (time value|array length|string length|count value)|must be of type|Class extends|Reduce of empty|circular structure|toISOString|localeCompare|Unexpected (token|end)|is not valid JSON|Expected number|Maximum call stack|URI malformed|undefined|NaN/i;
const BUGS = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'URIError']);

interface Shown {
	name?: string;
	message?: string;
	description?: unknown;
	cause?: unknown;
}

/** Why an error must not reach a user; nothing for one that may. */
export function bugIn(error: unknown): string | undefined {
	for (let link = error as Shown | undefined; link; link = link.cause as Shown | undefined) {
		const { name = '', message = '', description } = link;
		const text = `${message} ${typeof description === 'string' ? description : ''}`;
		if (BUGS.has(name) || JAVASCRIPT.test(text)) return `${name}: ${text}`;
		if (typeof link.cause !== 'object') return undefined;
	}
	return undefined;
}

/** One wrong outcome, in one line. */
export function complaint(
	what: string,
	where: string,
	{ path, kind }: Replacement,
	more = '',
): string {
	return `${what} | ${where} | ${path.join('.')} = ${kind} | ${more}`;
}

/** Counts by the first words, and some examples of each. */
export function summary(complaints: string[], examples = 12): string {
	const byKind = new Map<string, string[]>();
	for (const one of complaints) {
		const kind = one.split(' | ')[0] ?? '';
		byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
	}
	return [...byKind]
		.map(([kind, all]) => `${kind}: ${all.length}\n  ${all.slice(0, examples).join('\n  ')}`)
		.join('\n');
}
