import { fixtures } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { fillTextRows, ROWS } from '../../support/textRows.cts';
import { Bench, LOCATION } from './support.cts';

const { CUSTOM_FIELDS, TEXT_BOXES } = fixtures;

describe('custom field values', () => {
	const clock = new TestClock();
	const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });
	const settings = () => bench.sandbox.settings.customFields;

	const make = async (name: keyof typeof CUSTOM_FIELDS, field_value: unknown) =>
		await bench.contact({ customFields: [{ id: CUSTOM_FIELDS[name], field_value }] });
	const put = async (contactId: string, name: keyof typeof CUSTOM_FIELDS, field_value: unknown) => {
		const customFields = [{ id: CUSTOM_FIELDS[name], field_value }];
		const { status, body } = await bench.put(`/contacts/${contactId}`, { customFields });
		return { status, values: body.contact?.customFields, message: body.message as unknown };
	};
	const file = (name: string) => ({ url: `https://example.com/${name}`, meta: { size: 4 } });

	it.each([
		['text', 'blue', 'blue'],
		['largeText', 'two\nlines', 'two\nlines'],
		['numerical', 4.5, 4.5],
		['monetary', '19.90', 19.9],
		['phone', '+15550100002', '+15550100002'],
		['checkbox', ['Yoga', 'Unknown'], ['Yoga']],
		['multipleOptions', ['Monday', 'Friday'], ['Monday', 'Friday']],
		['singleOption', 'Plus', 'Plus'],
		['radio', 'My own', 'My own'],
		['date', '2026-03-05', Date.UTC(2026, 2, 5)],
		['file', [file('a.pdf'), file('b.pdf')], [file('a.pdf'), file('b.pdf')]],
		['file', { u1: file('a.pdf') }, [file('a.pdf')]],
		['signature', file('s.png'), file('s.png')],
	] as const)('writes and reads a %s field in its shape', async (name, sent, read) => {
		const made = await make(name, sent);
		expect(made.customFields).toEqual([{ id: CUSTOM_FIELDS[name], value: read }]);
		expect((await put(made.id, name, null)).values).toEqual([]);
	});

	it('drops unknown custom fields, options and addresses without files, with a success', async () => {
		const made = await bench.contact({
			customFields: [
				{ id: 'unknown', field_value: 'x' },
				{ key: 'contact.unknown', field_value: 'x' },
				{ id: CUSTOM_FIELDS.singleOption, field_value: 'Gold' },
				{ id: CUSTOM_FIELDS.file, field_value: 'https://example.com/a.pdf' },
			],
		});
		expect(made.customFields).toEqual([]);
	});

	it.each([
		['numerical', 'many', 'many'],
		['monetary', { currency: 'default', value: 5 }, '{"currency":"default","value":5}'],
		['date', 1772668800000, '1772668800000'],
		['date', 'soon', 'soon'],
		['checkbox', { a: 1 }, '{"a":1}'],
		['singleOption', ['Plus'], '["Plus"]'],
		['text', { a: 1 }, '{"a":1}'],
	] as const)('refuses a %s of %j and names the field’s ID', async (name, sent, shown) => {
		const { id } = await bench.contact();
		const wanted = {
			status: 400,
			message: `Invalid Custom Field Value "${shown}" for "${CUSTOM_FIELDS[name]}"`,
		};
		expect(await put(id, name, sent)).toMatchObject(wanted);
		settings().invalidValueStatus = 422;
		expect((await put(id, name, sent)).status).toBe(422);
	});

	it('shows dates in the search as ISO text at midnight UTC, or as epoch milliseconds', async () => {
		await make('date', '2026-03-05');
		const found = async () => {
			const { body } = await bench.post('/contacts/search', {
				locationId: LOCATION,
				pageLimit: 1,
			});
			return body.contacts[0].customFields[0].value as unknown;
		};
		expect(await found()).toBe('2026-03-05T00:00:00.000Z');
		const list = await bench.get(`/contacts/?locationId=${LOCATION}`);
		expect(list.body.contacts[0].customFields[0].value).toBe('2026-03-05T00:00:00.000Z');
		settings().searchDates = 'epoch';
		expect(await found()).toBe(Date.UTC(2026, 2, 5));
	});

	it('changes lists of texts by the record’s own rows, and ignores all else', async () => {
		const { id } = await bench.contact();
		expect((await put(id, 'textBoxList', { [TEXT_BOXES.street]: 'x' })).values).toEqual([]);

		fillTextRows(bench.sandbox, id, 'Elm 1', 'Bell');
		for (const ignored of [{ [TEXT_BOXES.street]: 'x' }, ['x'], 'x', '']) {
			const { status, values } = await put(id, 'textBoxList', ignored);
			expect([status, values[0].value]).toEqual([200, { [ROWS[0]]: 'Elm 1', [ROWS[1]]: 'Bell' }]);
		}
		const { values } = await put(id, 'textBoxList', { [ROWS[0]]: 'Oak 2' });
		expect(values[0].value).toEqual({ [ROWS[0]]: 'Oak 2', [ROWS[1]]: 'Bell' });
		const filters = [
			{
				field: `customFields.${CUSTOM_FIELDS.textBoxList}.${TEXT_BOXES.street}`,
				operator: 'contains',
				value: 'oak',
			},
		];
		const found = await bench.post('/contacts/search', {
			locationId: LOCATION,
			pageLimit: 1,
			filters,
		});
		expect(found.body.total).toBe(1);
	});

	it('changes lists of texts by the definition’s ids where the account is set so', async () => {
		settings().textListKeys = 'definition';
		const made = await make('textBoxList', { [TEXT_BOXES.street]: 'Elm 1', other: 'x' });
		expect(made.customFields).toEqual([
			{ id: CUSTOM_FIELDS.textBoxList, value: { [TEXT_BOXES.street]: 'Elm 1' } },
		]);
	});

	it('ignores that a value of some types is emptied, with a success', async () => {
		settings().ignoresClearing = ['DATE'];
		const date = await make('date', '2026-03-05');
		expect((await put(date.id, 'date', '')).values).toEqual(date.customFields);
		const number = await make('numerical', 4);
		expect((await put(number.id, 'numerical', '')).values).toEqual([]);
	});

	it('empties contact.utm_ fields ten seconds after they were written, unless set otherwise', async () => {
		const { id } = await make('utmSource', 'newsletter');
		const values = async () =>
			(await bench.get(`/contacts/${id}`)).body.contact.customFields as unknown[];
		await clock.advance(9_999);
		expect(await values()).toHaveLength(1);
		await clock.advance(1);
		expect(await values()).toEqual([]);
		settings().utmLifetimeMs = -1;
		await put(id, 'utmSource', 'newsletter');
		await clock.advance(60_000);
		expect(await values()).toHaveLength(1);
	});

	it('drops the field’s other files on an upload to the contact, and keeps them on one to the field', async () => {
		const { id } = await make('file', [file('a.pdf')]);
		const upload = async (path: string) => {
			const form = new FormData();
			form.set(
				`${CUSTOM_FIELDS.file}_30000000-0000-4000-8000-000000000001`,
				new File(['%PDF'], 'form.pdf', { type: 'application/pdf' }),
			);
			const headers = {
				authorization: `Bearer ${fixtures.PRIVATE_TOKEN}`,
				version: '2021-07-28',
			};
			await fetch(bench.sandbox.url + path, { method: 'POST', headers, body: form });
			return bench.sandbox.store.contacts.get(id)?.customFields[CUSTOM_FIELDS.file];
		};
		expect(await upload(`/locations/${LOCATION}/customFields/upload`)).toEqual([file('a.pdf')]);
		const path = `/forms/upload-custom-files?contactId=${id}&locationId=${LOCATION}`;
		expect(await upload(path)).toMatchObject([{ meta: { originalname: 'form.pdf', size: 4 } }]);
	});
});
