import path from 'node:path';
import { HighLevelContacts } from '../../nodes/HighLevelContacts/HighLevelContacts.node.js';
import { repoRoot } from '../../harness/tools/paths.cts';
import type { Recording } from './record.cts';

/** n8n's editor shows this part of JSON Schema. */
export interface OutputSchema {
	type: string | string[];
	/** The editor would not look into a second type. */
	nullable?: true;
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

/** Each account chooses the names that are keys of these. */
const FREE_KEYS = ['customFieldsByName'];

/** n8n 2 looks for the schema there. */
export function schemaFile({ resource, operation }: Recording): string {
	const version = String(new HighLevelContacts().description.version);
	const folder = `v${version.split('.').concat('0', '0').slice(0, 3).join('.')}`;
	return path.join(
		repoRoot,
		'nodes/HighLevelContacts/__schema__',
		folder,
		resource.option.value,
		`${operation.option.value}.json`,
	);
}

/** Options may ask for another form. It holds types and no values. */
export function schemaOf({ runs }: Recording): OutputSchema {
	const items = runs.filter(({ run }) => !run.isOtherShape).flatMap((run) => run.items);
	return items.length > 0 ? merged(items) : { type: 'object', properties: {} };
}

function merged(values: unknown[]): OutputSchema {
	const present = values.filter((value) => value !== null);
	const types = [...new Set(present.map(typeOf))];
	const isNullable = present.length < values.length;
	const [type] = types;
	if (types.length === 1 && type === 'object') {
		const properties = propertiesOf(present as object[]);
		return { type, ...(isNullable ? { nullable: true } : {}), properties };
	}
	if (types.length === 1 && type === 'array') {
		const entries = (present as unknown[][]).flat();
		const items = entries.length > 0 ? { items: merged(entries) } : {};
		return { type, ...(isNullable ? { nullable: true } : {}), ...items };
	}
	const all = isNullable ? [...types, 'null'] : types;
	return { type: all.length === 1 ? String(all[0]) : all };
}

function propertiesOf(objects: object[]): Record<string, OutputSchema> {
	const names = [...new Set(objects.flatMap((one) => Object.keys(one)))];
	return Object.fromEntries(
		names.map((name) => {
			const values = objects
				.map((one) => (one as Record<string, unknown>)[name])
				.filter((value) => value !== undefined);
			const schema = merged(values);
			if (FREE_KEYS.includes(name)) delete schema.properties;
			return [name, schema];
		}),
	);
}

function typeOf(value: unknown): string {
	return Array.isArray(value) ? 'array' : typeof value;
}
