import { due, read } from './reading.cts';

/** A task without a date is due on the next day at 09:00. */
const NO_DATE = '2026-11-19 09:00';

describe.each([
	[
		'en',
		[
			'support 24/7',
			'24/7 support',
			'book the hotline for 24/7',
			'order 24/7-phones',
			'call 24/7/365',
		],
	],
	[
		'de',
		[
			'Support 24/7',
			'24/7 Support buchen',
			'Hotline für 24/7',
			'am 24/7-Telefon melden',
			'Hotline 24/7 0800 123456',
			'Rund um die Uhr 24/7/365',
		],
	],
	[
		'fr',
		[
			'assistance 24/7',
			'24/7 disponible',
			'ouvert 7/7',
			'devis pour 24/7',
			'ouvert midi et soir 7/7',
			'urgences 24/7 06 12 34 56 78',
		],
	],
	[
		'es',
		[
			'soporte 24/7',
			'24/7 disponible',
			'contratar soporte para 24/7',
			'order the hotline for 24/7 support',
		],
	],
])('24/7 is no date in %s', (language, texts) => {
	it.each(texts)('%j', (text) => {
		const { title } = read(`TASK ${text}`, { language });
		expect([title, due(`TASK ${text}`, { language })]).toEqual([text, NO_DATE]);
	});

	it('and leaves a date beside it alone', () => {
		const text = 'TASK support 24/7 2026-12-01';
		expect([read(text, { language }).title, due(text, { language })]).toEqual([
			'support 24/7',
			'2026-12-01 09:00',
		]);
	});
});

it.each([
	['de', 'Bob anrufen am 24/7', '2027-07-24 09:00'],
	['de', 'Bob anrufen bis zum 24/7', '2027-07-24 09:00'],
	['de', 'Bob anrufen 24/7 um 15 Uhr', '2027-07-24 15:00'],
	['de', 'Bob anrufen 24/7/2028', '2028-07-24 09:00'],
	['de', 'Bob anrufen 24.7.', '2027-07-24 09:00'],
	['fr', 'appeler Bob le 24/7', '2027-07-24 09:00'],
	['fr', 'appeler Bob avant le 7/7', '2027-07-07 09:00'],
	['fr', 'appeler Bob 24/7 à 15h', '2027-07-24 15:00'],
	['fr', 'appeler Bob 24/7 15h30', '2027-07-24 15:30'],
	['fr', 'appeler Bob 24/07', '2027-07-24 09:00'],
	['es', 'llamar a Bob el 24/7', '2027-07-24 09:00'],
	['es', 'llamar a Bob antes del 24/7', '2027-07-24 09:00'],
	['es', 'llamar a Bob 24/7 a las 3', '2027-07-24 15:00'],
])('%s: %j is one, by what stands around it', (language, text, expected) => {
	const { title } = read(`TASK ${text}`, { language });
	expect([title, due(`TASK ${text}`, { language })]).toEqual([
		expect.stringMatching(/Bob( anrufen)?$/),
		expected,
	]);
});
