import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../../../harness/tools/paths.cts';
import { eventItem, keyOf } from '../../../nodes/Sms/trigger/eventItem';

const NOW = Date.parse('2026-11-28T09:30:00Z');
const settings = { provider: 'touchSms', country: 'AU' };

describe('the item of a text', () => {
	it('has one form, with what is missing empty', () => {
		const told = { event: 'received' as const, from: '0491 570 156', text: 'Hi', id: '7' };
		expect(eventItem(told, settings, NOW)).toEqual({
			event: 'received',
			from: '+61491570156',
			fromIsReadable: true,
			to: null,
			text: 'Hi',
			media: [],
			id: '7',
			receivedAt: '2026-11-28T09:30:00.000Z',
			isOptOut: false,
			mayBeOptOut: false,
			isOptIn: false,
			status: null,
			providerStatus: null,
			reason: null,
			reference: null,
			contact: null,
			provider: 'touchSms',
		});
	});

	it('has the fields that the editor shows before a run', () => {
		const file = path.join(repoRoot, 'nodes/Sms/__schema__/v1.0.0.json');
		const schema = JSON.parse(readFileSync(file, 'utf8')) as { properties: object };
		const item = eventItem({ event: 'received' }, settings, NOW);
		expect(Object.keys(item)).toEqual(Object.keys(schema.properties));
	});

	it.each([
		['0491 570 156', 'AU', '+61491570156'],
		['+61 491 570 156', '', '+61491570156'],
		['61491570156', 'AU', '+61491570156'],
		['(415) 555-0123', 'US', '+14155550123'],
		['14155550123', 'US', '+14155550123'],
		['0612345602', 'FR', '+33612345602'],
		['33612345602', 'FR', '+33612345602'],
		['0033612345603', 'FR', '+33612345603'],
		['0033612345603', 'AU', '+33612345603'],
		['447700900123', '', '+447700900123'],
		['447700900123', 'AU', '+447700900123'],
		[61491570156, 'US', '+61491570156'],
		['13812345678', 'CN', '+8613812345678'],
	])('reads the number %s in %s as %s', (from, country, number) => {
		const item = eventItem({ event: 'received', from }, { provider: 'smsTo', country }, NOW);
		expect(item).toMatchObject({ from: number, fromIsReadable: true });
	});

	it.each(['36179', 'MyBank', 'VM-12345678901', '0491 570 156', 'anonymous'])(
		'keeps %s as it came and says that it is no number',
		(from) => {
			const item = eventItem({ event: 'received', from }, { provider: 'smsTo', country: '' }, NOW);
			expect(item).toMatchObject({ from, fromIsReadable: false });
		},
	);

	it('says so where there is no sender', () => {
		expect(eventItem({ event: 'received', text: 'Hi' }, settings, NOW)).toMatchObject({
			from: null,
			fromIsReadable: false,
		});
	});

	it.each([
		['2026-11-28T08:00:00+02:00', undefined, '2026-11-28T06:00:00.000Z'],
		['2026-11-28 08:00:00', 'Europe/Paris', '2026-11-28T07:00:00.000Z'],
		['2026-11-28 08:00:00', undefined, '2026-11-28T08:00:00.000Z'],
		['1795852800', undefined, '2026-11-28T08:00:00.000Z'],
		[1795852800000, undefined, '2026-11-28T08:00:00.000Z'],
		['Sat, 28 Nov 2026 08:00:00 GMT', undefined, '2026-11-28T08:00:00.000Z'],
		['yesterday', undefined, '2026-11-28T09:30:00.000Z'],
		['', undefined, '2026-11-28T09:30:00.000Z'],
	])('reads the time %p in %p', (at, timezone, receivedAt) => {
		const item = eventItem({ event: 'received', at }, { ...settings, timezone }, NOW);
		expect(item.receivedAt).toBe(receivedAt);
	});
});

describe('who wants no texts', () => {
	it.each([
		['Hello', {}],
		['please stop texting me', { isOptOut: true }],
		['wrong number', { mayBeOptOut: true }],
		['START', { isOptIn: true }],
	])('is read of %p', (text, told) => {
		const none = { isOptOut: false, mayBeOptOut: false, isOptIn: false };
		const item = eventItem({ event: 'received', text }, settings, NOW);
		expect(item).toMatchObject({ ...none, ...told });
	});

	it('is not read of a text that was sent', () => {
		const receipt = { event: 'receipt' as const, text: 'STOP' };
		expect(eventItem(receipt, settings, NOW).isOptOut).toBe(false);
	});
});

describe('a copy', () => {
	const text = {
		event: 'received' as const,
		from: '0491570156',
		text: 'OK',
		at: '2026-11-28T09:00:00Z',
	};
	const key = (told: object, now = NOW) => keyOf(eventItem({ ...text, ...told }, settings, now));

	it('is known by the ID, whatever else has changed', () => {
		expect(key({ id: '7', text: 'OK!' })).toBe(key({ id: '7', at: undefined }));
	});

	it('is known without one by its content and time', () => {
		expect(key({}, NOW + 4 * 3_600_000)).toBe(key({}));
		expect(key({ at: '2026-11-28T09:00:01Z' })).not.toBe(key({}));
		expect(key({ text: 'Yes' })).not.toBe(key({}));
		expect(key({ from: '0491570157' })).not.toBe(key({}));
	});

	it('is one without any time only when it comes together with the first', () => {
		const late = { at: undefined };
		expect(key(late, NOW + 1000)).toBe(key(late));
		expect(key(late, NOW + 3_600_000)).not.toBe(key(late));
	});

	it('is none when it tells another status of the same text, or of another number', () => {
		const receipt = { event: 'receipt', id: '7', to: '0491570156', providerStatus: 'sent' };
		expect(key({ ...receipt, providerStatus: 'delivered' })).not.toBe(key(receipt));
		expect(key({ ...receipt, to: '0491570157' })).not.toBe(key(receipt));
	});
});
