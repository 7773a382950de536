import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { resources } from '../../nodes/HighLevelContacts/actions';
import { findOperation } from '../../nodes/HighLevelContacts/run/operation';
import { HighLevelContacts } from '../../nodes/HighLevelContacts/HighLevelContacts.node';

/** What n8n's linter checks in a menu that is written out, but cannot see in one that is built from a list. */

const node = new HighLevelContacts();
const { properties } = node.description;

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.option.value}.${operation.option.value}`,
		resource,
		operation,
	})),
);

/** A field and all fields inside it. */
function deep(field: INodeProperties): INodeProperties[] {
	const inner = (field.options ?? []).flatMap((option) => {
		if ('values' in option) return option.values;
		return 'type' in option ? [option] : [];
	});
	return [field, ...inner.flatMap(deep)];
}

const allFields = properties.flatMap(deep);
const menuEntries = (field: INodeProperties) => field.options as INodePropertyOptions[];
const menus = allFields
	.filter(({ type, options }) => ['options', 'multiOptions'].includes(type) && options)
	.map((field): [string, INodeProperties] => [`${field.displayName} (${field.name})`, field]);

/** The fields that a user sees with these settings. */
function visible(parameters: INodeParameters): INodeProperties[] {
	const all = NodeHelpers.getNodeParameters(properties, parameters, true, true, null, null);
	return properties.filter((field) =>
		NodeHelpers.displayParameter(all ?? {}, field, { typeVersion: 1 }, node.description),
	);
}

describe.each(menus)('the menu %s', (_, menu) => {
	const entries = menuEntries(menu);

	it('is sorted by label', () => {
		const labels = entries.map(({ name }) => name);
		expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
	});

	it('has each label and each value once', () => {
		expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
		expect(new Set(entries.map(({ value }) => value)).size).toBe(entries.length);
	});

	it('has a default that can be chosen', () => {
		const values = entries.map(({ value }) => value);
		expect(values).toEqual(expect.arrayContaining([menu.default].flat() as string[]));
	});
});

describe.each(operations)('$name', ({ resource, operation }) => {
	const { option } = operation;
	const parameters = { resource: resource.option.value, operation: option.value };

	it('can be chosen in the menus and is found by what they store', () => {
		const shown = visible(parameters);
		const menu = shown.find(({ name }) => name === 'operation');
		expect(menu && menuEntries(menu).map(({ value }) => value)).toContain(option.value);
		expect(findOperation(resources, resource.option.value, option.value)).toBe(operation);
	});

	it('is named in the way of n8n', () => {
		const thing = resource.option.name.toLowerCase();
		const one = `${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`;
		const start: Record<string, string> = {
			create: `Create ${one}`,
			delete: `Delete ${one}`,
			get: `Get ${one}`,
			getAll: `Get many ${thing}s`,
			update: `Update ${one}`,
			upsert: `Create or update ${one}`,
		};
		expect(option.action).toMatch(new RegExp(`^${start[option.value] ?? '[A-Z][a-z]+ '}`));
		expect(option.action.slice(1)).toBe(option.action.slice(1).toLowerCase());
		expect(option.action).toContain(thing);
		expect(option.value === 'getAll').toBe(option.name === 'Get Many');
	});

	it('says more than its name, for people and for AI models that choose a tool', () => {
		const { description = '' } = option;
		expect(description.split(' ').length).toBeGreaterThan(4);
		expect(description).toMatch(/^[A-Z]/);
		const sentences = description.split(/\. /).length;
		expect(description.endsWith('.')).toBe(sentences > 1);
		if (option.value === 'delete') expect(description).toMatch(/^Delete /);
	});

	it('says in its action when it destroys something, which is all that an AI agent reads', () => {
		const destroys = /^(delete|set)$/.test(option.value);
		expect(/permanently|replace all/i.test(option.action)).toBe(destroys);
	});

	it('shows each field name once, whatever else is switched', () => {
		for (const returnAll of [true, false]) {
			const names = visible({ ...parameters, returnAll }).map(({ name }) => name);
			expect(names).toEqual([...new Set(names)]);
		}
	});

	it('has the options that every operation has', () => {
		const options = visible(parameters).find(({ name }) => name === 'options');
		const names = options?.options?.map(({ name }) => name);
		const needed = operation.isOffline ? [] : ['maxRetries', 'timeout'];
		expect(names).toEqual(expect.arrayContaining(needed));
		if (operation.isOffline) expect(names).not.toContain('maxRetries');
	});
});

describe('fields', () => {
	it('have no example text as their default', () => {
		const values = allFields
			.map(({ default: value }) => value)
			.filter((v) => typeof v === 'string');
		expect(values.filter((value) => /^e\.g\./i.test(value))).toEqual([]);
	});

	it('are sorted by label inside a collection', () => {
		const collections = allFields.filter(({ type }) => type === 'collection');
		expect(collections.length).toBeGreaterThan(0);
		for (const { options = [] } of collections) {
			const labels = options.map((option) => (option as INodeProperties).displayName);
			expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
		}
	});

	it('that pick something have a list and an ID', () => {
		const locators = allFields.filter(({ type }) => type === 'resourceLocator');
		expect(locators.length).toBeGreaterThan(0);
		for (const { modes = [], default: initial } of locators) {
			expect(modes.map(({ name }) => name)).toEqual(expect.arrayContaining(['list', 'id']));
			expect(initial).toEqual({ mode: 'list', value: '' });
		}
	});

	it('name methods that the node has', () => {
		const { listSearch, loadOptions, resourceMapping } = node.methods;
		const searches = allFields.flatMap(({ modes = [] }) =>
			modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
		);
		const loads = allFields.flatMap(({ typeOptions }) => typeOptions?.loadOptionsMethod ?? []);
		const maps = allFields.flatMap(
			({ typeOptions }) => typeOptions?.resourceMapper?.resourceMapperMethod ?? [],
		);
		expect(new Set(searches)).toEqual(new Set(Object.keys(listSearch)));
		expect(new Set(loads)).toEqual(new Set(Object.keys(loadOptions)));
		expect(new Set(maps)).toEqual(new Set(Object.keys(resourceMapping)));
	});
});
