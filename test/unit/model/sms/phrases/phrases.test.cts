import { ENGLISH } from './english.cts';
import { FRESH } from './fresh.cts';
import { FIFTH } from './fifth.cts';
import { FOURTH } from './fourth.cts';
import { FRENCH } from './french.cts';
import { GERMAN } from './german.cts';
import { asked, wrong } from './measure.cts';
import { SPANISH } from './spanish.cts';
import { THIRD } from './third.cts';

/** Written before the reader that they try, and before it was tried on them. */
const BY_LANGUAGE = {
	en: [...ENGLISH, ...FRESH.en, ...THIRD.en, ...FOURTH.en, ...FIFTH.en],
	fr: [...FRENCH, ...FRESH.fr, ...THIRD.fr, ...FOURTH.fr, ...FIFTH.fr],
	de: [...GERMAN, ...FRESH.de, ...THIRD.de, ...FOURTH.de, ...FIFTH.de],
	es: [...SPANISH, ...FRESH.es, ...THIRD.es, ...FOURTH.es, ...FIFTH.es],
};

describe.each(Object.entries(BY_LANGUAGE))('dates in texts in %s', (language, phrases) => {
	it('are read as they are meant, or said to be unclear', () => {
		expect(wrong(phrases, language)).toEqual([]);
	});
});

it('asks about few of them that people understand', () => {
	const all = Object.entries(BY_LANGUAGE).flatMap(([language, phrases]) =>
		asked(phrases, language),
	);
	expect(all).toEqual([
		'TASK 1st of December send statements',
		'TASK drop off keys 8 tonight',
		'TASK mow lawn Friday weather permitting',
	]);
});
