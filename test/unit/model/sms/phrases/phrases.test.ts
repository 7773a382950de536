import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { asked, wrong } from './measure';
import { SPANISH } from './spanish';

/** Written before the reader that they try. */
const BY_LANGUAGE = { en: ENGLISH, fr: FRENCH, de: GERMAN, es: SPANISH };

describe.each(Object.entries(BY_LANGUAGE))('dates in texts in %s', (language, phrases) => {
	it('are read as they are meant, or said to be unclear', () => {
		expect(wrong(phrases, language)).toEqual([]);
	});
});

it('asks about few of them that people understand', () => {
	const all = Object.entries(BY_LANGUAGE).flatMap(([language, phrases]) =>
		asked(phrases, language),
	);
	expect(all).toEqual(['TASK 1st of December send statements', 'TASK drop off keys 8 tonight']);
});
