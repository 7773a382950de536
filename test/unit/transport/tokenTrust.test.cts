import { TokenTrust } from '../../../nodes/HighLevelContacts/transport/tokenTrust';

const HOUR_MS = 3_600_000;
const NOW = 1_000_000_000_000;
const refusal = { status: 401, headers: {}, body: { message: 'Nobody knows why' } };

describe('a 401 that does not say why', () => {
	it.each([
		['a minute ago', NOW - 60_000, false],
		['an hour ago', NOW - HOUR_MS, true],
		// The clock was set back, and the token may be of any age.
		['in an hour', NOW + HOUR_MS, true],
	])('may come from a login that was renewed %s', (_, renewedAt, may) => {
		const trust = new TokenTrust();
		trust.renewed(renewedAt);
		expect(trust.mayHaveEnded(refusal, NOW)).toBe(may);
	});
});
