import { KeyMemory } from '../../../nodes/HighLevelContacts/trigger/memory/keyMemory';

const NOW = Date.UTC(2026, 2, 2, 10);
const key = (text: string, at = NOW) => ({ at, text });

describe('KeyMemory', () => {
	it('remembers through packing to plain JSON', () => {
		const memory = new KeyMemory();
		memory.add(key('a'));
		memory.add(key('b'));
		memory.add(key('c', NOW + 60_000));
		const again = new KeyMemory(JSON.parse(JSON.stringify(memory.pack())));
		expect(again.has(key('a'))).toBe(true);
		expect(again.has(key('b'))).toBe(true);
		expect(again.has(key('c', NOW + 60_000))).toBe(true);
		expect(again.has(key('d'))).toBe(false);
		expect(again.weight).toBe(memory.weight);
		expect(again.pack()).toEqual(memory.pack());
	});

	it('keeps a key once, however often it is added', () => {
		const memory = new KeyMemory();
		memory.add(key('a'));
		const { weight } = memory;
		memory.add(key('a'));
		expect(memory.weight).toBe(weight);
	});

	it('forgets single keys, and nothing of a list without keys is left', () => {
		const memory = new KeyMemory();
		memory.add(key('a'));
		memory.delete(key('never added'));
		expect(memory.has(key('a'))).toBe(true);
		memory.delete(key('a'));
		expect(memory.has(key('a'))).toBe(false);
		expect(memory.weight).toBe(0);
		expect(memory.pack()).toEqual({});
	});

	it('forgets what is older than a date, and nothing that is not', () => {
		const memory = new KeyMemory();
		memory.add(key('old', NOW - 20_000));
		memory.add(key('new', NOW));
		memory.dropBefore(NOW);
		expect(memory.has(key('old', NOW - 20_000))).toBe(false);
		expect(memory.has(key('new'))).toBe(true);
	});

	it('shrinks from its oldest end and tells up to where it has forgotten', () => {
		const memory = new KeyMemory();
		for (let n = 0; n < 100; n += 1) memory.add(key(`k${n}`, NOW + n * 10_000));
		expect(memory.shrinkTo(memory.weight)).toBeUndefined();
		const forgotten = memory.shrinkTo(memory.weight / 2);
		expect(forgotten).toBe(NOW + 50 * 10_000);
		expect(memory.has(key('k49', NOW + 490_000))).toBe(false);
		expect(memory.has(key('k50', NOW + 500_000))).toBe(true);
	});

	it('keeps 14,000 keys of one second in 120 KB, and weighs about what it packs', () => {
		const memory = new KeyMemory();
		for (let n = 0; n < 14_000; n += 1) memory.add(key(`contact ${n}`));
		const { length } = JSON.stringify(memory.pack());
		expect(length).toBeLessThan(120_000);
		expect(Math.abs(memory.weight - length)).toBeLessThan(100);
		for (let n = 0; n < 14_000; n += 1) expect(memory.has(key(`contact ${n}`))).toBe(true);
		for (let n = 0; n < 14_000; n += 1) expect(memory.has(key(`other ${n}`))).toBe(false);
	});
});
