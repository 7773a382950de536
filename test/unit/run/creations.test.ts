import { Creations } from '../../../nodes/HighLevelContacts/run/creations';

/** A create that ends when it is told to. */
function pending() {
	let finish!: (id: string) => void;
	let fail!: (error: Error) => void;
	const create = jest.fn(
		() =>
			new Promise<{ id: string }>((resolve, reject) => {
				finish = (id) => resolve({ id });
				fail = reject;
			}),
	);
	return { create, finish: (id: string) => finish(id), fail: (error: Error) => fail(error) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('creations of one execution', () => {
	it('runs twins one after the other, and others side by side', async () => {
		const creations = new Creations();
		const [first, twin, other] = [pending(), pending(), pending()];
		const results = [
			creations.add('a', first.create),
			creations.add('a', twin.create),
			creations.add('b', other.create),
		];
		await settle();
		expect(other.create).toHaveBeenCalled();
		expect(twin.create).not.toHaveBeenCalled();
		expect(creations.isKnown('1')).toBe(false);
		first.finish('1');
		await settle();
		expect(creations.isKnown('1')).toBe(true);
		expect(twin.create).toHaveBeenCalledTimes(1);
		twin.finish('2');
		other.finish('3');
		expect((await Promise.all(results)).map(({ id }) => id)).toEqual(['1', '2', '3']);
	});

	it('runs those one after the other that share one of their keys', async () => {
		const creations = new Creations();
		const [first, second] = [pending(), pending()];
		const results = [
			creations.add(['email', 'phone'], first.create),
			creations.add(['another', 'phone'], second.create),
		];
		await settle();
		expect(second.create).not.toHaveBeenCalled();
		first.finish('1');
		await settle();
		second.finish('2');
		expect((await Promise.all(results)).map(({ id }) => id)).toEqual(['1', '2']);
	});

	it('gives the next one its turn after a failure, which only its own item sees', async () => {
		const creations = new Creations();
		const [first, twin] = [pending(), pending()];
		const failed = expect(creations.add('a', first.create)).rejects.toThrow('no');
		const second = creations.add('a', twin.create);
		await settle();
		first.fail(new Error('no'));
		await failed;
		await settle();
		twin.finish('2');
		expect(await second).toEqual({ id: '2' });
	});

	it('starts afresh when all with a key are done', async () => {
		const creations = new Creations();
		await creations.add('a', async () => ({ id: '1' }));
		expect(await creations.add('a', async () => ({ id: '2' }))).toEqual({ id: '2' });
	});
});
