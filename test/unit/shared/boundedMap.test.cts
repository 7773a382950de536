import { BoundedMap } from '../../../nodes/shared/boundedMap';

describe('a map with a limit', () => {
	it('forgets what was not used for the longest time', () => {
		const map = new BoundedMap<string, number>(3);
		for (const [value, key] of ['a', 'b', 'c'].entries()) map.set(key, value);
		expect(map.get('a')).toBe(0);
		map.set('b', 10);
		map.set('d', 3);
		expect(['a', 'b', 'c', 'd'].map((key) => map.get(key))).toEqual([0, 10, undefined, 3]);
	});

	it('makes a value once', () => {
		const map = new BoundedMap<string, object>(3);
		const first = map.getOrCreate('a', () => ({}));
		expect(map.getOrCreate('a', () => ({}))).toBe(first);
		map.delete('a');
		expect(map.getOrCreate('a', () => ({}))).not.toBe(first);
	});
});
