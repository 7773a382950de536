import { DeliveryMemory } from '../../../../nodes/shared/webhook/deliveryMemory';

const NOW = Date.UTC(2026, 2, 2, 10);
const SECOND = 1000;
const byId = (id: string) => ({ id, subject: '', content: '' });
const copy = ({ packed }: DeliveryMemory) => JSON.parse(JSON.stringify(packed)) as typeof packed;

it('takes each delivery once', () => {
	const memory = new DeliveryMemory();
	expect(memory.add(byId('a'), NOW)).toBe(true);
	expect(memory.add(byId('a'), NOW)).toBe(false);
	expect(memory.add(byId('a'), NOW + 3_600_000)).toBe(false);
	expect(memory.add(byId('b'), NOW)).toBe(true);
});

it('knows after a restart what was saved', () => {
	const before = new DeliveryMemory();
	before.add(byId('a'), NOW);
	before.add(byId('b'), NOW + 60 * SECOND);
	const after = new DeliveryMemory();
	after.absorb(copy(before));
	expect(['a', 'b', 'c'].map((id) => after.add(byId(id), NOW))).toEqual([false, false, true]);
});

it('joins what two processes have saved', () => {
	const [one, two] = [new DeliveryMemory(), new DeliveryMemory()];
	one.add(byId('a'), NOW);
	two.add(byId('b'), NOW);
	two.absorb(copy(one));
	two.absorb(copy(one));
	expect(two.add(byId('a'), NOW)).toBe(false);
	expect(two.add(byId('b'), NOW)).toBe(false);
	expect(Object.values(two.packed).join('')).toHaveLength(16);
});

it('has one object to save, which grows and shrinks in place', () => {
	const memory = new DeliveryMemory();
	const { packed } = memory;
	memory.add(byId('a'), NOW);
	expect(memory.packed).toBe(packed);
	expect(Object.keys(packed)).toHaveLength(1);
	memory.trim(NOW + 3600 * SECOND);
	expect(packed).toEqual({});
});

it('forgets by age, to within ten minutes and never early', () => {
	const memory = new DeliveryMemory();
	memory.add(byId('old'), NOW);
	memory.add(byId('new'), NOW + 1200 * SECOND);
	memory.trim(NOW + 599 * SECOND);
	expect(memory.add(byId('old'), NOW)).toBe(false);
	memory.trim(NOW + 601 * SECOND);
	expect(memory.add(byId('new'), NOW)).toBe(false);
	expect(memory.add(byId('old'), NOW + 1200 * SECOND)).toBe(true);
});

it('forgets only the surplus of a moment in which very many came', () => {
	const memory = new DeliveryMemory(100);
	for (let n = 0; n < 110; n += 1) memory.add(byId(`id ${n}`), NOW);
	memory.trim(0);
	expect(memory.add(byId('id 109'), NOW)).toBe(false);
	expect(memory.add(byId('id 10'), NOW)).toBe(false);
	expect(memory.add(byId('id 0'), NOW)).toBe(true);
});

it('knows one without ID by its content, until its record has told something else', () => {
	const memory = new DeliveryMemory();
	const tells = (content: string, subject = 'dnd of Ada') => memory.add({ subject, content }, NOW);
	expect([tells('on'), tells('on')]).toEqual([true, false]);
	expect([tells('off'), tells('off')]).toEqual([true, false]);
	expect([tells('on'), tells('on'), tells('off')]).toEqual([true, false, true]);
	expect([tells('on', 'dnd of Bo'), tells('off')]).toEqual([true, false]);
	const restarted = new DeliveryMemory();
	restarted.absorb(copy(memory));
	expect(restarted.add({ subject: 'dnd of Ada', content: 'off' }, NOW)).toBe(false);
	expect(restarted.add({ subject: 'dnd of Ada', content: 'on' }, NOW)).toBe(true);
});

it('forgets the oldest when there are too many', () => {
	const memory = new DeliveryMemory(100);
	for (let n = 0; n < 110; n += 1) {
		memory.trim(0);
		memory.add(byId(`id ${n}`), NOW + n * SECOND);
	}
	expect(memory.add(byId('id 109'), NOW)).toBe(false);
	expect(memory.add(byId('id 15'), NOW)).toBe(false);
	expect(memory.add(byId('id 0'), NOW)).toBe(true);
});

it.each([7, 700, 40_000, 600_000])('stays below 200 KB, one each %i ms', (step) => {
	const memory = new DeliveryMemory();
	for (let n = 0; n < 40_000; n += 1) {
		if (n % 100 === 0) memory.trim(NOW + n * step - 7 * 24 * 3600 * SECOND);
		memory.add(byId(`id ${n}`), NOW + n * step);
	}
	memory.trim(NOW + 40_000 * step - 7 * 24 * 3600 * SECOND);
	expect(JSON.stringify(memory.packed).length).toBeLessThan(200_000);
	expect(memory.add(byId('id 39999'), NOW)).toBe(false);
	expect(memory.add(byId('id 39100'), NOW)).toBe(false);
});
