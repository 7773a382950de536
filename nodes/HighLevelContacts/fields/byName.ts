import { asText, idIn } from '../../shared/answered';
import type { Answered } from '../model/wire';
import type { AccountCache } from '../run/accountCache';
import { InvalidInput } from '../../shared/invalidInput';
import type { Field, FieldContext } from './field';

/**
 * HighLevel's IDs, such as ve9EPM428h8vShlRW1KT, are long, one word, and unlike a word. What looks so is not looked
 * up.
 */
const ID = /^(?=.*(\d|[a-z][A-Z]|[A-Z]{2}))[\w-]{15,}$/;

const MOST_NAMES = 10;

export function looksLikeId(text: string): boolean {
	return ID.test(text);
}

export interface NamedList<Row extends Answered> {
	/** What an entry is called, such as "user" */
	noun: string;
	fetch: (accountCache: AccountCache) => Promise<Row[]>;
	/** The usual name comes first. */
	namesOf: (row: Row) => unknown[];
}

/** Takes a name in place of an ID, too, where exactly one entry of the account's list has it. */
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

/** Reads the list only for a name, and passes an ID on as it is. */
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

function folded(name: string): string {
	return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
