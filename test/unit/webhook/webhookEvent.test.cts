import { filterByTags } from '../../../nodes/HighLevelContacts/webhook/tagFilter';
import { eventOutput, readEvent } from '../../../nodes/HighLevelContacts/webhook/webhookEvent';

const read = (body: unknown) => readEvent(Buffer.from(JSON.stringify(body)));
const meta = {
	locationId: 'Loc1',
	timestamp: '2026-03-02T10:15:31.000Z',
	webhookId: '7f0f3c1e',
	appId: 'App1',
};

it('reads an event about a contact', () => {
	const contact = { id: 'Con1', firstName: 'Ada', tags: ['VIP', 'Newsletter'] };
	const event = read({ type: 'ContactTagUpdate', ...contact, ...meta });
	expect(event).toMatchObject({
		type: 'ContactTagUpdate',
		locationId: 'Loc1',
		appId: 'App1',
		contactId: 'Con1',
		delivery: { id: '7f0f3c1e' },
		sentAt: Date.UTC(2026, 2, 2, 10, 15, 31),
		tags: ['vip', 'newsletter'],
	});
	expect(event && Object.entries(eventOutput(event)).slice(0, 3)).toEqual([
		['type', 'ContactTagUpdate'],
		['locationId', 'Loc1'],
		['contactId', 'Con1'],
	]);
	expect(event && eventOutput(event)).toMatchObject({ ...contact, ...meta });
});

it.each([
	[1_772_446_531_000],
	[1_772_446_531],
	['1772446531000'],
	['1772446531'],
	['2026-03-02T10:15:31Z'],
])('understands the time %j', (timestamp) => {
	const event = read({ type: 'ContactCreate', ...meta, timestamp });
	expect(event?.sentAt).toBe(Date.UTC(2026, 2, 2, 10, 15, 31));
});

it.each([[0], [''], [' '], [null], ['soon'], [-5], [{}], [true]])(
	'takes the time %j for none',
	(timestamp) => {
		const event = read({ type: 'ContactCreate', ...meta, timestamp });
		expect(event).toBeDefined();
		expect(event?.sentAt).toBeUndefined();
	},
);

it('reads IDs that are numbers, tags that are a text, and a body that begins with a mark of its encoding', () => {
	const body = { type: 'ContactUpdate', contactId: '', id: 12, webhookId: 7, tags: 'VIP, b' };
	expect(readEvent(Buffer.from(`\uFEFF${JSON.stringify(body)}`))).toMatchObject({
		contactId: '12',
		delivery: { id: '7', subject: 'ContactUpdate/undefined/12' },
		tags: ['vip', 'b'],
	});
	const inData = { type: 'ContactCreate', webhookId: '', data: { webhookId: 'w1' } };
	expect(read(inData)?.delivery.id).toBe('w1');
});

it('reads an event whose fields are in data', () => {
	const event = read({ type: 'ContactCreate', ...meta, data: { id: 'Con1', type: 'lead' } });
	expect(event && eventOutput(event)).toEqual({
		type: 'ContactCreate',
		contactId: 'Con1',
		id: 'Con1',
		...meta,
	});
});

it.each([
	['at the top', (event: object) => event],
	['in data', (event: object) => ({ ...meta, type: 'AppointmentUpdate', data: event })],
])('puts the fields of an appointment on one level when it is %s', (_, wrap) => {
	const appointment = { id: 'Evt1', contactId: 'Con1', startTime: '2026-03-05T09:00:00+01:00' };
	const event = read(wrap({ type: 'AppointmentUpdate', ...meta, appointment }));
	expect(event && eventOutput(event)).toEqual({
		type: 'AppointmentUpdate',
		...meta,
		...appointment,
	});
});

it("takes a note's own contact, and none where HighLevel does not tell", () => {
	const note = read({ type: 'NoteCreate', id: 'Not1', contactId: 'Con1', ...meta });
	expect(note).toMatchObject({ contactId: 'Con1', tags: undefined });
	const task = read({ type: 'TaskCreate', id: 'Tas1', title: 'Call', ...meta });
	expect(task && eventOutput(task)).toMatchObject({ id: 'Tas1', contactId: null });
});

it('takes the app from the envelope, and never from what stands inside', () => {
	const appId = (body: object) => read({ type: 'ContactCreate', ...body })?.appId;
	expect(appId({ appId: 'App1', data: { appId: 'App2' } })).toBe('App1');
	expect(appId({ data: { appId: 'App2' } })).toBeNull();
	expect(appId({ appointment: { appId: 'App2' } })).toBeNull();
	expect(appId({})).toBeNull();
	expect(appId({ appId: 7 })).toBeNull();
});

it('knows a delivery without ID by its bytes', () => {
	const [one, same, other, later] = [
		{ id: 'Con1' },
		{ id: 'Con1' },
		{ id: 'Con2' },
		{ id: 'Con1', dnd: true },
	].map((fields) => read({ type: 'ContactCreate', ...fields })?.delivery);
	expect(one).toMatchObject({ id: undefined });
	expect(same).toEqual(one);
	expect(other?.subject).not.toBe(one?.subject);
	expect(later?.subject).toBe(one?.subject);
	expect(later?.content).not.toBe(one?.content);
});

it.each(['null', '[]', '"text"', '{', '', '{}', '{"type":1}', '{"data":{"id":"Con1"}}'])(
	'takes %j for no event',
	(text) => {
		expect(readEvent(Buffer.from(text))).toBeUndefined();
	},
);

it('has no time where HighLevel gives none', () => {
	for (const timestamp of [undefined, null, '', 'soon', {}, [1], true, 7.5e20]) {
		expect(read({ type: 'ContactCreate', timestamp })?.sentAt).toBeUndefined();
	}
	for (const timestamp of [1_772_446_531_000, 1_772_446_531]) {
		expect(read({ type: 'ContactCreate', timestamp })?.sentAt).toBe(1_772_446_531_000);
	}
});

it('lets an event through whose contact could not be read for its tags, and one that may be an opt-out', () => {
	const verdict = (type: string, contactError?: string) =>
		filterByTags(read({ type }) as never, { contact: null, contactError }, ['vip']);
	expect(verdict('ContactUpdate', 'HighLevel is not available')).toBe('unfiltered');
	expect(verdict('ContactDndUpdate')).toBe('unfiltered');
	expect(verdict('ContactUpdate')).toBe('untagged');
});
