import { asText, idIn } from '../model/answered';
import type { Answered } from '../model/wire';
import type { AccountCache } from '../run/accountCache';
import { InvalidInput } from '../model/invalidInput';
import type { Field, FieldContext } from './field';

/**
 * The IDs that HighLevel gives, such as ve9EPM428h8vShlRW1KT: long, in one word, and unlike a word. What looks so is not
 * looked up.
 */
const ID = /^(?=.*(\d|[a-z][A-Z]|[A-Z]{2}))[\w-]{15,}$/;

/** How many names a message lists. */
const MOST_NAMES = 10;

/** Whether a text is an ID by its looks. */
export function looksLikeId(text: string): boolean {
	return ID.test(text);
}

/** A list of the account, in which entries are found by name. */
export interface NamedList<Row extends Answered> {
	/** What an entry is called, such as "user" */
	noun: string;
	fetch: (accountCache: AccountCache) => Promise<Row[]>;
	/** What people call an entry, the usual first */
	namesOf: (row: Row) => unknown[];
}

/** A locator that takes a name in place of an ID, too, where exactly one entry of the account's list has it. */
export function byName<Row extends Answered>(
	field: Field<string | undefined>,
	list: NamedList<Row>,
): Field<string | undefined> {
	return {
		...field,
		async read(entered, place) {
			const chosen = await field.read(entered, place);
			return chosen === undefined ? undefined : await idOrNamed(chosen, place, list);
		},
	};
}

/** An ID as it is, or that of the one entry with a name; the list is only read for a name. */
export async function idOrNamed<Row extends Answered>(
	chosen: string,
	{ label, item }: FieldContext,
	list: NamedList<Row>,
): Promise<string> {
	if (looksLikeId(chosen)) return chosen;
	return idNamed(chosen, label, await list.fetch(item.accountCache), list);
}

function idNamed<Row extends Answered>(
	name: string,
	label: string,
	rows: Row[],
	{ noun, namesOf }: NamedList<Row>,
): string {
	const wanted = folded(name);
	const isMeant = (row: Row) =>
		[idIn(row), ...namesOf(row)].some((known) => folded(asText(known) ?? '') === wanted);
	const [id, ...others] = new Set(rows.filter(isMeant).flatMap((row) => idIn(row) ?? []));
	if (id !== undefined && others.length === 0) return id;
	if (id !== undefined) {
		throw new InvalidInput(
			`The field '${label}' names ${others.length + 1} ${noun}s: "${name}"`,
			'Choose one from the list, or use the ID.',
		);
	}
	const known = rows.flatMap((row) => namesOf(row).map(asText).find(Boolean) ?? []);
	throw new InvalidInput(
		`The field '${label}' names no ${noun} of this sub-account: "${name}"`,
		`Choose one from the list, or use its ID or its name as HighLevel shows it${listed(known)}.`,
	);
}

function listed(names: string[]): string {
	if (names.length === 0) return '';
	const more = names.length > MOST_NAMES ? ' and others' : '';
	return `: ${names.slice(0, MOST_NAMES).join(', ')}${more}`;
}

/** A name without what is written in different ways: case and white space. */
function folded(name: string): string {
	return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
