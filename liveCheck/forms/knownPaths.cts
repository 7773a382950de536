import { typeOf } from '../../harness/contract/formDifferences.cts';
import type { Contract, Schema } from './contract.cts';

/**
 * Neither a recording nor a published answer of the endpoint shows these, which were seen all the same
 * (docs/highlevel-api.md).
 */
const SEEN: Readonly<Record<string, readonly string[]>> = {
	// No contact was found.
	contact: ['null'],
	tagsRemoved: ['list'],
	'note.bodyText': ['text'],
	'notes[].bodyText': ['text'],
	'note.relations': ['list'],
	// The recorded appointment's calendar has no members and no group.
	'appointment.assignedUserId': ['text'],
	'appointment.users': ['list'],
	'appointment.groupId': ['text'],
	// The recorded calendars have no opening hours, and an object in place of a list.
	'calendar.openHours': ['list'],
	'calendars[].openHours': ['list'],
};

const NAMES: Record<string, string> = { string: 'text', array: 'list', integer: 'number' };
/** No answer is deeper, and schemas that refer to themselves end there. */
const DEEPEST = 6;

/** The answers about a contact show it in parts, and what one of them leaves out another one has. */
export class KnownPaths {
	private readonly types = new Map<string, Set<string>>();

	constructor(private readonly contract: Contract) {
		for (const [path, types] of Object.entries(SEEN))
			for (const type of types) this.add(path, type);
		for (const { recordings, schema, file } of contract.all) {
			for (const { response } of recordings) this.addValue(response.body, '');
			if (schema) this.addSchema(schema, file, '', 0);
		}
	}

	has(path: string, type: string): boolean {
		const types = this.types.get(path);
		if (!types) return false;
		const isText = type === 'instant' || type === 'time with offset';
		return types.has(type) || types.has('any') || (isText && types.has('text'));
	}

	private add(path: string, type: string): void {
		this.types.set(path, (this.types.get(path) ?? new Set()).add(type));
	}

	private addValue(value: unknown, path: string): void {
		this.add(path, typeOf(value));
		if (Array.isArray(value)) {
			for (const one of value) this.addValue(one, `${path}[]`);
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, one] of Object.entries(value)) {
				this.addValue(one, path ? `${path}.${key}` : key);
			}
		}
	}

	private addSchema(given: Schema, givenFile: string, path: string, depth: number): void {
		if (depth > DEEPEST) return;
		const { schema, file } = this.contract.plain(given, givenFile);
		const types = [schema.type ?? 'any'].flat().map(String);
		for (const type of types) this.add(path, NAMES[type] ?? type);
		if (schema.items) this.addSchema(schema.items as Schema, file, `${path}[]`, depth + 1);
		for (const [key, one] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
			this.addSchema(one, file, path ? `${path}.${key}` : key, depth + 1);
		}
	}
}
