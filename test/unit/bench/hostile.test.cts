import { hostileTexts } from '../../../bench/hostile/texts.cts';
import { worstOf } from '../../../bench/hostile/measureHostile.cts';

describe('texts that are written to stop n8n', () => {
	it('have their length, and each its own name', () => {
		const texts = [...hostileTexts(100)];
		expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length);
		expect(texts.length).toBeGreaterThan(300);
		for (const { text } of texts) expect(text.length).toBeGreaterThanOrEqual(100);
	});

	it.each([
		['in proportion to its length', 1, 10_000_000, 1],
		['more and more', 2, 200_000, 2000],
	])(
		'that cost %s are told with what they cost at the end',
		(_name, power, length, msPerMillion) => {
			const reader = { name: 'tags', read: () => undefined };
			const cost = (_reader: unknown, text: string) =>
				text.includes('<<') ? (text.length / 1_000_000) ** power * (power === 1 ? 1 : 10_000) : 0;
			const result = worstOf(reader, cost);
			expect(result).toMatchObject({ reader: 'tags', length });
			expect(result.text).toContain('<');
			expect(result.msPerMillion).toBeCloseTo(msPerMillion, -1);
		},
	);
});
