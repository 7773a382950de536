import { DeliveryMemory } from '../../../nodes/HighLevelContacts/webhook/deliveryMemory';

const NOW = Date.UTC(2026, 2, 2, 10);
const SECOND = 1000;
const copy = (memory: DeliveryMemory) => JSON.parse(JSON.stringify(memory.packed));

it('takes each delivery once', () => {
	const memory = new DeliveryMemory();
	expect(memory.add('a', NOW)).toBe(true);
	expect(memory.add('a', NOW)).toBe(false);
	expect(memory.add('a', NOW + 3_600_000)).toBe(false);
	expect(memory.add('b', NOW)).toBe(true);
});

it('knows after a restart what was saved', () => {
	const before = new DeliveryMemory();
	before.add('a', NOW);
	before.add('b', NOW + 60 * SECOND);
	const after = new DeliveryMemory();
	after.absorb(copy(before));
	expect(['a', 'b', 'c'].map((id) => after.add(id, NOW))).toEqual([false, false, true]);
});

it('joins what two processes have saved', () => {
	const [one, two] = [new DeliveryMemory(), new DeliveryMemory()];
	one.add('a', NOW);
	two.add('b', NOW);
	two.absorb(copy(one));
	two.absorb(copy(one));
	expect(two.add('a', NOW)).toBe(false);
	expect(two.add('b', NOW)).toBe(false);
	expect(Object.values(two.packed).join('')).toHaveLength(16);
});

it('has one object to save, which grows and shrinks in place', () => {
	const memory = new DeliveryMemory();
	const { packed } = memory;
	memory.add('a', NOW);
	expect(memory.packed).toBe(packed);
	expect(Object.keys(packed)).toHaveLength(1);
	memory.trim(NOW + 60 * SECOND);
	expect(packed).toEqual({});
});

it('forgets by age, to within ten seconds and never early', () => {
	const memory = new DeliveryMemory();
	memory.add('old', NOW);
	memory.add('new', NOW + 20 * SECOND);
	memory.trim(NOW + 9 * SECOND);
	expect(memory.add('old', NOW)).toBe(false);
	memory.trim(NOW + 11 * SECOND);
	expect(memory.add('new', NOW)).toBe(false);
	expect(memory.add('old', NOW + 20 * SECOND)).toBe(true);
});

it('forgets the oldest when there are too many', () => {
	const memory = new DeliveryMemory(100);
	for (let n = 0; n < 110; n += 1) {
		memory.trim(0);
		memory.add(`id ${n}`, NOW + n * SECOND);
	}
	expect(memory.add('id 109', NOW)).toBe(false);
	expect(memory.add('id 15', NOW)).toBe(false);
	expect(memory.add('id 0', NOW)).toBe(true);
});

it('stays below 200 KB whatever comes', () => {
	const memory = new DeliveryMemory();
	for (let n = 0; n < 40_000; n += 1) {
		if (n % 100 === 0) memory.trim(0);
		memory.add(`id ${n}`, NOW + n * 700);
	}
	memory.trim(0);
	expect(JSON.stringify(memory.packed).length).toBeLessThan(200_000);
	expect(memory.add('id 39999', NOW)).toBe(false);
	expect(memory.add('id 26000', NOW)).toBe(false);
});
