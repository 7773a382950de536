import { readDateOfBirth } from '../../../sandbox/model/dateOfBirth.cts';
import { toE164 } from '../../../sandbox/model/phone.cts';
import { cleanTags } from '../../../sandbox/model/tags.cts';
import { seededRandom } from '../../../sandbox/random.cts';
import { applySettings, defaultSettings } from '../../../sandbox/settings.cts';

describe('phone numbers', () => {
	it.each([
		['+1 888-888-8888', 'US', '+18888888888'],
		['(555) 010-0001', 'US', '+15550100001'],
		['030 5550 1234', 'DE', '+493055501234'],
		['0049 30 55501234', 'DE', '+493055501234'],
		['+44 20 7946 0000', 'US', '+442079460000'],
		['123', 'US', '+1123'],
		['+99912', 'US', '+99912'],
		['no number', 'US', undefined],
		['', 'US', undefined],
		['5550100001', 'nowhere', '+5550100001'],
	])('%s in %s', (input, country, expected) => {
		expect(toE164(input, country)).toBe(expected);
	});
});

describe('birthdays', () => {
	it.each([
		['1999-12-31', '1999-12-31'],
		['1999/12/31', '1999-12-31'],
		['12/31/1999', '1999-12-31'],
		['12-31-1999', '1999-12-31'],
		['1999.1.2', '1999-01-02'],
		['1999_12_31', '1999-12-31'],
		['31/12/1999', undefined],
		['1999-02-30', undefined],
		['1999-12/31', undefined],
		['yesterday', undefined],
	])('%s', (input, expected) => {
		expect(readDateOfBirth(input)).toBe(expected);
	});
});

it('cleans tags', () => {
	expect(cleanTags([' VIP', 'vip', '', '  ', 'New One'])).toEqual(['vip', 'new one']);
});

it('throws the same dice for the same seed', () => {
	const throws = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
	expect(throws(7)).toEqual(throws(7));
	expect(throws(7)).not.toEqual(throws(8));
	for (const value of throws(7)) {
		expect(value).toBeGreaterThanOrEqual(0);
		expect(value).toBeLessThan(1);
	}
});

describe('settings', () => {
	it('change in place and in depth', () => {
		const settings = defaultSettings();
		const { rateLimit } = settings;
		applySettings(settings, { rateLimit: { max: 5 }, contacts: { duplicateOrder: ['phone'] } });
		expect(rateLimit).toMatchObject({ max: 5, intervalMs: 10_000 });
		expect(settings.contacts.duplicateOrder).toEqual(['phone']);
	});

	it.each([
		[{ rateLimits: {} }, 'No setting is called rateLimits'],
		[{ rateLimit: { maximum: 1 } }, 'No setting is called rateLimit.maximum'],
		[{ rateLimit: { max: '5' } }, 'Setting rateLimit.max takes a value of type number'],
		[
			{ contacts: { duplicateOrder: 'email' } },
			'Setting contacts.duplicateOrder takes a value of type array',
		],
	])('refuse %j and stay as they were', (change, message) => {
		const settings = defaultSettings();
		expect(() => applySettings(settings, { latencyMs: 5, ...change } as never)).toThrow(message);
		expect(settings).toEqual(defaultSettings());
	});
});
