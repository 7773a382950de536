import { InvalidInput } from '../invalidInput';
import { quoteValue } from './quoteValue';
import { readText } from './text';

/** Marks that copying from chats and web pages leaves in a text, and that nobody sees. */
const INVISIBLE = /\p{Cf}/gu;
/** An address, as mail programs copy it: alone, after mailto:, in angle brackets, or after the name of its owner. */
const COPIED = /^(?:mailto:\s*|[^<>@]*<)?([^\s@<>,;:"]+@[^\s@<>,;:"]+)>?$/i;

/**
 * An email address; nothing when it is empty.
 *
 * @throws InvalidInput for what is no address, and for several
 */
export function readEmail(value: unknown, label: string): string | undefined {
	const text = readText(readText(value, label)?.replace(INVISIBLE, ''), label);
	if (text === undefined) return undefined;
	const [, address] = COPIED.exec(text) ?? [];
	if (address !== undefined) return address;
	throw new InvalidInput(
		`The field '${label}' holds no email: ${quoteValue(text)}`,
		'It takes one email, such as name@email.com.',
	);
}
