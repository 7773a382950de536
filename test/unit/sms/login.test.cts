import {
	isRenewalDue,
	presentToken,
	renewedChain,
} from '../../../nodes/Sms/providers/salesmsgToken';
import { waitAsked } from '../../../nodes/Sms/waitAsked';

const now = Date.parse('2026-03-05T09:00:00Z');
const MINUTE_MS = 60_000;

describe("Salesmsg's personal token", () => {
	const entered = { token: ' first ' };
	const chain = renewedChain(entered, { access_token: 'second', expires_in: 3600 }, now);
	const kept = { ...entered, ...chain };

	it('is the one that was entered until it is renewed', () => {
		expect(presentToken(entered)).toBe('first');
		expect(isRenewalDue(entered, now)).toBe(true);
		expect(presentToken(kept)).toBe('second');
		expect(chain?.expiresAt).toBe('2026-03-05T10:00:00.000Z');
	});

	it('is renewed in the second half of its life', () => {
		expect(isRenewalDue(kept, now + 29 * MINUTE_MS)).toBe(false);
		expect(isRenewalDue(kept, now + 31 * MINUTE_MS)).toBe(true);
		expect(isRenewalDue(kept, now + 90 * MINUTE_MS)).toBe(true);
	});

	it('gives way to a new one that was entered', () => {
		const changed = { ...kept, token: 'third' };
		expect(presentToken(changed)).toBe('third');
		expect(isRenewalDue(changed, now)).toBe(true);
	});

	it('is kept when n8n empties the one that it renews', () => {
		expect(presentToken({ ...kept, accessToken: '' })).toBe('second');
	});

	it.each([{}, { access_token: '' }, { access_token: null }])('does not come from %j', (answer) => {
		expect(renewedChain(entered, answer, now)).toBeUndefined();
	});

	it('lives an hour when the answer does not say', () => {
		const told = renewedChain(entered, { access_token: 'x' }, now);
		expect(told?.expiresAt).toBe('2026-03-05T10:00:00.000Z');
	});
});

describe('how long a refusal asks to wait', () => {
	it.each([
		[{ 'retry-after': '7' }, 7000],
		[{ 'retry-after': 7 }, 7000],
		[{ 'retry-after': 'Thu, 05 Mar 2026 09:00:30 GMT' }, 30_000],
		[{ 'ratelimit-reset': '12' }, 12_000],
		[{ 'x-ratelimit-reset': String(now / 1000 + 20) }, 20_000],
		[{ 'retry-after': 'soon', 'ratelimit-reset': '3' }, 3000],
		[{ 'retry-after': 'Thu, 05 Mar 2020 09:00:30 GMT' }, undefined],
		[{}, undefined],
	])('is read of %j', (headers, expected) => {
		expect(waitAsked(headers, now)).toBe(expected);
	});
});
