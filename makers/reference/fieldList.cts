import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

export function fieldList(fields: INodeProperties[], depth = 0): string[] {
	return mergedByName(fields).flatMap((field) => [
		`${'  '.repeat(depth)}- ${summary(field)}`,
		...choices(field).map((line) => `${'  '.repeat(depth + 1)}- ${line}`),
		...fieldList(innerFields(field), depth + 1),
	]);
}

/** Several fields may share a name, of which the form shows one: their choices are put together. */
function mergedByName(fields: INodeProperties[]): INodeProperties[] {
	const byName = new Map<string, INodeProperties>();
	for (const field of fields) {
		const known = byName.get(field.name);
		if (!known) byName.set(field.name, field);
		else byName.set(field.name, { ...known, options: withNew(known.options, field.options) });
	}
	return [...byName.values()];
}

function withNew(
	known: INodeProperties['options'] = [],
	more: INodeProperties['options'] = [],
): INodeProperties['options'] {
	const names = known.map(({ name }) => name);
	return [...known, ...more.filter(({ name }) => !names.includes(name))] as typeof known;
}

function summary(field: INodeProperties): string {
	const { displayName, name, required, description, placeholder, type } = field;
	const facts = [
		`\`${name}\``,
		...(required ? ['required'] : []),
		...(KINDS[type] ? [KINDS[type]] : []),
		...defaultOf(field),
		...condition(field),
	];
	const example = /^e\.g\. (.+)$/.exec(placeholder ?? '')?.[1];
	const text = [sentence(description), example && `Example: \`${example}\`.`].filter(Boolean);
	return `**${displayName}** (${facts.join(', ')})${text.length > 0 ? `: ${text.join(' ')}` : ''}`;
}

const KINDS: Partial<Record<INodeProperties['type'], string>> = {
	boolean: 'on or off',
	dateTime: 'date',
	json: 'JSON',
	multiOptions: 'several of a list',
	number: 'number',
	resourceLocator: 'from a list or by ID',
	resourceMapper: "the account's own fields",
};

function defaultOf({ default: value, type, options }: INodeProperties): string[] {
	if (['collection', 'fixedCollection', 'resourceLocator', 'resourceMapper'].includes(type))
		return [];
	if (value === '' || value === undefined || (Array.isArray(value) && value.length === 0))
		return [];
	if (typeof value === 'boolean') return [`default ${value ? 'on' : 'off'}`];
	const chosen = (options as INodePropertyOptions[] | undefined)?.find(
		(option) => option.value === value,
	);
	return [`default ${chosen ? chosen.name : `\`${value as string | number}\``}`];
}

/** A long list of values is left out. */
function condition({ displayOptions }: INodeProperties): string[] {
	return Object.entries(displayOptions?.show ?? {}).flatMap(([name, values = []]) =>
		values.length <= 3
			? [`only with \`${name.replace('/', '')}\` ${values.map(String).join(' or ')}`]
			: [],
	);
}

/** Entries that explain themselves stand in one line. */
function choices({ type, options = [] }: INodeProperties): string[] {
	if (type !== 'options' && type !== 'multiOptions') return [];
	const entries = options as INodePropertyOptions[];
	if (entries.length === 0) return [];
	if (entries.every(({ description }) => !description)) {
		return [`One of: ${entries.map(({ name, value }) => `${name} (\`${value}\`)`).join(', ')}`];
	}
	return entries.map(({ name, value, description }) =>
		[`${name} (\`${value}\`)`, sentence(description)].filter(Boolean).join(': '),
	);
}

function innerFields({ type, options = [] }: INodeProperties): INodeProperties[] {
	if (type === 'collection') return options as INodeProperties[];
	if (type !== 'fixedCollection') return [];
	return (options as INodePropertyCollection[]).flatMap(({ values }) => values);
}

/** n8n's rules leave out the full stop after a single sentence, so it is added. */
export function sentence(description = ''): string {
	const text = description
		.replace(/<a href="([^"]+)"[^>]*>([^<]+)<\/a>/g, '[$2]($1)')
		.replace(/\{[^{}]*\}/g, (json) => `\`${json}\``);
	return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}
