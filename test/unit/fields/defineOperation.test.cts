import { collection, filters } from '../../../nodes/HighLevelContacts/fields/collection';
import { choice } from '../../../nodes/HighLevelContacts/fields/choice';
import { defineOperation } from '../../../nodes/HighLevelContacts/fields/defineOperation';
import { required, shownWhen } from '../../../nodes/HighLevelContacts/fields/field';
import { limitOf, listLength } from '../../../nodes/HighLevelContacts/fields/lists';
import { text } from '../../../nodes/HighLevelContacts/fields/text';
import { timeZone } from '../../../nodes/HighLevelContacts/fields/locators';
import { bookingTime } from '../../../nodes/HighLevelContacts/fields/times';
import type { ItemContext } from '../../../nodes/HighLevelContacts/run/itemContext';

const option = { name: 'Try', value: 'try', action: 'Try' };

/** An item with these parameters, and as they stand in the workflow where that is something else. */
function itemWith(parameters: Record<string, unknown>, raw = parameters): ItemContext {
	return {
		timezone: 'America/New_York',
		value: (name: string) => parameters[name],
		raw: (name: string) => raw[name],
		collection: (name: string) => parameters[name] ?? {},
	} as never;
}

describe('fields of an operation', () => {
	it('are declared once, for the editor and for what is read', async () => {
		const seen: unknown[] = [];
		const operation = defineOperation({
			option,
			fields: { title: required(text({ displayName: 'Title' })), ...listLength() },
			run: async ({ title, ...length }) => {
				seen.push(title, limitOf(length));
				return { title };
			},
		});
		expect(operation.fields.map(({ name, displayName }) => [name, displayName])).toEqual([
			['title', 'Title'],
			['returnAll', 'Return All'],
			['limit', 'Limit'],
		]);
		expect(operation.fields[0]).toMatchObject({ type: 'string', required: true, default: '' });
		await operation.run(itemWith({ title: ' Call ', returnAll: false, limit: 7 }));
		await operation.run(itemWith({ title: 5, returnAll: true, limit: 'any' }));
		expect(seen).toEqual(['Call', 7, '5', Infinity]);
		await expect(operation.run(itemWith({ title: '  ' }))).rejects.toThrow(
			"The field 'Title' is empty",
		);
	});

	it.each([[{ a: 1 }], [['a']], [{ toString: (): string => 'x' }]])(
		'refuse %j as text',
		async (title) => {
			const operation = defineOperation({
				option,
				fields: { title: text({ displayName: 'Title' }) },
				run: async () => ({}),
			});
			await expect(operation.run(itemWith({ title }))).rejects.toThrow("'Title'");
		},
	);

	it('that are hidden are not read', async () => {
		const how = choice(
			{ displayName: 'How' },
			[
				{ name: 'At a Time', value: 'time' },
				{ name: 'Any', value: 'any' },
			],
			'any',
		);
		const operation = defineOperation({
			option,
			fields: {
				how,
				at: shownWhen({ how: ['time'] }, required(text({ displayName: 'At' }))),
			},
			run: async ({ at }) => ({ at: at ?? null }),
		});
		expect(await operation.run(itemWith({ how: 'Any' }))).toEqual({ at: null });
		await expect(operation.run(itemWith({ how: 'time' }))).rejects.toThrow("'At' is empty");
	});

	it('are read in the zone that was chosen, wherever it stands', async () => {
		const operation = defineOperation({
			option,
			fields: { start: bookingTime({ displayName: 'Start' }), timezone: timeZone() },
			run: async ({ start }) => ({ start: start ?? null }),
		});
		const start = '2026-07-01T09:00:00';
		expect(await operation.run(itemWith({ start }))).toEqual({
			start: '2026-07-01T09:00:00-04:00',
		});
		expect(await operation.run(itemWith({ start, timezone: 'Europe/Paris' }))).toEqual({
			start: '2026-07-01T09:00:00+02:00',
		});
	});

	it('of a collection are there when they were added', async () => {
		const operation = defineOperation({
			option,
			fields: {
				more: collection('More', 'Add', {
					a: text({ displayName: 'A' }),
					b: text({ displayName: 'B' }),
				}),
			},
			run: async ({ more }) => ({ ...more }),
		});
		expect(await operation.run(itemWith({ more: { b: 'x', c: 'y' } }))).toEqual({ b: 'x' });
		expect(await operation.run(itemWith({}))).toEqual({});
	});
});

describe('a filter that is empty', () => {
	const operation = defineOperation({
		option,
		fields: {
			filters: filters({
				query: text({ displayName: 'Search Text' }),
				source: text({ displayName: 'Source' }),
			}),
		},
		run: async ({ filters: wanted }) => ({ ...wanted }),
	});
	const run = (entered: object, raw: object | string = entered, options: object = {}) =>
		operation.run(itemWith({ filters: entered, options }, { filters: raw, options }));

	it.each([
		['null', { query: null }, { query: '={{ $json.tag }}' }],
		['undefined', { query: undefined }, { query: '={{ $json.tag }}' }],
		['null without an expression', { query: null }, { query: null }],
		['undefined without an expression', { query: undefined }, { query: undefined }],
	])('is refused by name: %s', async (_, entered, raw) => {
		await expect(run(entered, raw)).rejects.toThrow("The filter 'Search Text' is empty");
	});

	it('is refused when it is null, also beside one that holds something', async () => {
		const raw = { query: '={{ $json.tag }}', source: 'web' };
		await expect(run({ query: null, source: 'web' }, raw)).rejects.toThrow(
			"'Search Text' is empty",
		);
	});

	it('makes an item return nothing where the user wants that', async () => {
		expect(operation.options?.map(({ name }) => name)).toContain('ifFilterEmpty');
		expect(await run({ query: null }, { query: null }, { ifFilterEmpty: 'nothing' })).toEqual([]);
	});

	it('is another thing than a filter that cannot be read', async () => {
		const entered = { query: { a: 1 } };
		await expect(run(entered, entered, { ifFilterEmpty: 'nothing' })).rejects.toThrow(
			"'Search Text'",
		);
	});

	it.each([
		['blank beside one that holds something', { query: '', source: 'web' }, '={{ $json.filters }}'],
		['blank, as in settings that leave it empty', { query: ' ' }, { query: '={{ $json.tag }}' }],
		['left blank in the editor', { query: '', source: 'web' }, { query: '', source: 'web' }],
		['left out by an AI model', { query: '' }, { query: "={{ $fromAI('query') }}" }],
	])('is none when it was %s', async (_, entered, raw) => {
		await expect(run(entered, raw)).resolves.toBeDefined();
	});
});
