import fc from 'fast-check';
import { isOptIn, readOptOut } from '../../../../nodes/shared/optOut/optOut';
import { MAYBES, OTHERS, STOPS } from './texts.cts';

const all = (texts: Record<string, string[]>) =>
	Object.entries(texts).flatMap(([language, list]) => list.map((text) => [language, text]));

describe('opt-out', () => {
	it.each(all(STOPS))('%s: %j ends all texts', (_, text) => expect(readOptOut(text)).toBe('stop'));

	it.each(all(MAYBES))('%s: %j may', (_, text) => expect(readOptOut(text)).toBe('maybe'));

	it.each(all(OTHERS))('%s: %j does not', (_, text) => expect(readOptOut(text)).toBe('no'));

	it('is not found for sure in a long text, which may be about anything', () => {
		const story =
			'We went to the sea, and then we had a very long and very nice day there. '.repeat(3);
		expect(readOptOut(`${story}My sister said: stop texting me.`)).toBe('maybe');
	});

	it('takes capitals, quotes, signs and other forms of letters for the same', () => {
		const around = fc.constantFrom('', '"', '“', '!', '...', ' ', '\n', '🛑', '*', '\u200b', '>');
		const forms = fc.constantFrom(
			...['STOP', 'stop', 'sToP', 'ＳＴＯＰ', '𝐒𝐓𝐎𝐏', 'S.T.O.P', 'unsubscribe', 'Désabonner'],
		);
		fc.assert(
			fc.property(around, forms, around, (before, word, after) => {
				expect(readOptOut(`${before}${word}${after}`)).toBe('stop');
			}),
		);
	});

	it('is never an error, and never takes long', () => {
		const words = [
			'stop',
			"don't",
			'text',
			'me',
			'no',
			'more',
			'ne',
			'plus',
			'keine',
			'de',
			'\n',
			',',
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...words), { maxLength: 400 }), (some) => {
				const start = performance.now();
				readOptOut(some.join(' '));
				expect(performance.now() - start).toBeLessThan(500);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('opt-in', () => {
	it.each([
		...['START', 'start!', 'UNSTOP', 'START please', 'START 36179', 'opt in', 'Opt me back in'],
		...['please text me again', 'Start texting me again', 'Resubscribe', 'ALTA', 'anmelden bitte'],
		'ＳＴＡＲＴ',
	])('%j allows texts again', (text) => {
		expect(isOptIn(text)).toBe(true);
		expect(readOptOut(text)).toBe('no');
	});

	it.each([
		...['yes', 'OK', 'start on Monday', "let's start", "don't start", 'can we start now?', 'STOP'],
		'alta tensión',
	])('%j does not', (text) => expect(isOptIn(text)).toBe(false));
});
