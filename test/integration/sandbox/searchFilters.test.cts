import { fixtures } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { Bench, type Json } from './support.cts';

const { CUSTOM_FIELDS } = fixtures;

describe('search filters', () => {
	const clock = new TestClock();
	const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });

	const ids = async (body: Json): Promise<string[]> =>
		(await bench.search(body)).body.contacts.map(({ id }: { id: string }) => id);

	it.each([
		[{ field: 'tags', operator: 'eq', value: 'vip' }, true],
		[{ field: 'tags', operator: 'eq', value: 'VIP' }, false],
		[{ field: 'tags', operator: 'not_eq', value: 'vip' }, false],
		[{ field: 'tags', operator: 'contains', value: 'vi' }, true],
		[{ field: 'firstNameLowerCase', operator: 'eq', value: 'ada' }, true],
		[{ field: 'firstNameLowerCase', operator: 'eq', value: 'Ada' }, false],
		[{ field: 'email', operator: 'eq', value: 'ADA@example.com' }, true],
		[{ field: 'phone', operator: 'contains', value: '0100001' }, true],
		[{ field: 'source', operator: 'not_exists' }, true],
		[{ field: 'city', operator: 'exists' }, true],
		[{ field: 'dnd', operator: 'eq', value: false }, true],
		[{ field: 'dndSettings.SMS.status', operator: 'eq', value: 'active' }, true],
		[
			{ field: 'dateOfBirth', operator: 'range', value: { gte: '1999-01-01', lt: '2000-01-01' } },
			true,
		],
		[{ field: `customFields.${CUSTOM_FIELDS.text}`, operator: 'contains', value: 'BLU' }, true],
		[
			{ field: `customFields.${CUSTOM_FIELDS.numerical}`, operator: 'range', value: { gt: 3 } },
			true,
		],
		[
			{ field: `customFields.${CUSTOM_FIELDS.numerical}`, operator: 'range', value: { gt: 4 } },
			false,
		],
		[{ field: `customFields.${CUSTOM_FIELDS.checkbox}`, operator: 'eq', value: 'Yoga' }, true],
		[
			{
				field: `customFields.${CUSTOM_FIELDS.date}`,
				operator: 'range',
				value: { gte: '2026-03-05' },
			},
			true,
		],
		[
			{
				group: 'OR',
				filters: [
					{ field: 'city', operator: 'eq', value: 'x' },
					{ field: 'state', operator: 'eq', value: 'IL' },
				],
			},
			true,
		],
		[
			{
				group: 'AND',
				filters: [
					{ field: 'city', operator: 'eq', value: 'x' },
					{ field: 'state', operator: 'eq', value: 'IL' },
				],
			},
			false,
		],
	])('filters by %j', async (filter, found) => {
		const { id } = await bench.contact({
			firstName: 'Ada',
			email: 'ada@example.com',
			phone: '+15550100001',
			tags: ['vip'],
			city: 'Springfield',
			state: 'IL',
			dateOfBirth: '1999-12-31',
			dndSettings: { SMS: { status: 'active' } },
			customFields: [
				{ id: CUSTOM_FIELDS.text, field_value: 'Blue' },
				{ id: CUSTOM_FIELDS.numerical, field_value: 4 },
				{ id: CUSTOM_FIELDS.checkbox, field_value: ['Yoga'] },
				{ id: CUSTOM_FIELDS.date, field_value: '2026-03-05' },
			],
		});
		expect(await ids({ filters: [filter] })).toEqual(found ? [id] : []);
	});

	it.each([
		[
			{ field: 'additional_phones', operator: 'eq', value: 'x' },
			400,
			'Invalid field additional_phones',
		],
		[
			{ field: 'customFields.unknown', operator: 'exists' },
			400,
			'Invalid field customFields.unknown',
		],
		[
			{ field: 'email', operator: 'contains', value: 'x' },
			422,
			'contains is not supported for field email',
		],
		[
			{ field: 'dateAdded', operator: 'eq', value: 'x' },
			422,
			'eq is not supported for field dateAdded',
		],
		[
			{ field: 'city', operator: 'like', value: 'x' },
			422,
			'filters.0.operator must be a valid enum value',
		],
		[
			{ field: 'city', operator: 'eq', value: 'x'.repeat(76) },
			422,
			'filters.0.value must be shorter than or equal to 75 characters',
		],
		[
			{ field: 'dateAdded', operator: 'range', value: { gte: 'soon' } },
			422,
			'filters.0.value.gte must be a valid date',
		],
		[
			{ field: 'dateAdded', operator: 'range', value: { from: 1 } },
			422,
			'filters.0.value.property from should not exist',
		],
		[{ group: 'NOT', filters: [] }, 422, 'filters.0.group must be a valid enum value'],
		[
			{ field: 'city', operator: 'eq', value: 'x', not: true },
			422,
			'filters.0.property not should not exist',
		],
	])('refuses %j', async (filter, status, message) => {
		const answer = await bench.search({ filters: [filter] });
		expect(answer.status).toBe(status);
		expect([answer.body.message].flat()).toEqual([message]);
	});
});
