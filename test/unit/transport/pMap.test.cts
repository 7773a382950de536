import { pMap } from '../../../nodes/HighLevelContacts/transport/pMap';

const later = async () => await new Promise<void>((resolve) => setImmediate(resolve));

it('maps the entries in their order, eight at a time', async () => {
	const done: number[] = [];
	let now = 0;
	let most = 0;
	const results = await pMap(Array.from({ length: 30 }).keys(), async (entry) => {
		most = Math.max(most, (now += 1));
		await later();
		now -= 1;
		done.push(entry);
		return entry * 2;
	});
	expect(results).toEqual(Array.from({ length: 30 }, (_, entry) => entry * 2));
	expect(done).toHaveLength(30);
	expect(most).toBe(8);
});

it('begins nothing more once one has failed', async () => {
	const begun: number[] = [];
	const work = pMap(Array.from({ length: 30 }).keys(), async (entry) => {
		begun.push(entry);
		await later();
		if (entry === 3) throw new Error('No');
		await later();
	});
	await expect(work).rejects.toThrow('No');
	for (let n = 0; n < 5; n += 1) await later();
	expect(begun.length).toBeLessThan(16);
});
