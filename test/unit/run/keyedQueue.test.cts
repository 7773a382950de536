import { identityTouches, touchesIdentity } from '../../../nodes/HighLevelContacts/fields/touches';
import { KeyedQueue, type Touch } from '../../../nodes/HighLevelContacts/run/keyedQueue';

/** Work that ends when it is told to. */
function pending() {
	let finish!: () => void;
	let fail!: (error: Error) => void;
	const work = jest.fn(
		() =>
			new Promise<void>((resolve, reject) => {
				finish = resolve;
				fail = reject;
			}),
	);
	return { work, finish: () => finish(), fail: (error: Error) => fail(error) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const on = (...keys: string[]): Touch[] => keys.map((key) => ({ key }));

describe('a keyed queue', () => {
	it('let work on the same thing run in its order, and other work side by side', async () => {
		const queue = new KeyedQueue();
		const [first, second, third, other] = [pending(), pending(), pending(), pending()];
		expect(queue.take(on('a'), first.work).isWaiting).toBe(false);
		expect(queue.take(on('a'), second.work).isWaiting).toBe(true);
		queue.take(on('a'), third.work);
		expect(queue.take(on('b'), other.work).isWaiting).toBe(false);
		expect(first.work).toHaveBeenCalled();
		expect(other.work).toHaveBeenCalled();
		await settle();
		expect(second.work).not.toHaveBeenCalled();
		first.finish();
		await settle();
		expect(second.work).toHaveBeenCalled();
		expect(third.work).not.toHaveBeenCalled();
		second.finish();
		await settle();
		expect(third.work).toHaveBeenCalled();
	});

	it('are kept by work that shares one of several things, and by what comes behind it', async () => {
		const queue = new KeyedQueue();
		const [first, second, third] = [pending(), pending(), pending()];
		queue.take(on('email', 'phone'), first.work);
		queue.take(on('another', 'phone'), second.work);
		queue.take(on('another'), third.work);
		first.finish();
		await settle();
		expect(second.work).toHaveBeenCalled();
		expect(third.work).not.toHaveBeenCalled();
	});

	it('wait for what is named twice only once', async () => {
		const queue = new KeyedQueue();
		const [first, batch, last] = [pending(), pending(), pending()];
		queue.take(on('a'), first.work);
		queue.take(on('a', 'a'), batch.work);
		queue.take(on('a'), last.work);
		await settle();
		expect(batch.work).not.toHaveBeenCalled();
		first.finish();
		await settle();
		expect(batch.work).toHaveBeenCalled();
		expect(last.work).not.toHaveBeenCalled();
	});

	it('go on after a failure, which only its own item sees', async () => {
		const queue = new KeyedQueue();
		const [first, second] = [pending(), pending()];
		const failed = expect(queue.take(on('a'), first.work).result).rejects.toThrow('no');
		queue.take(on('a'), second.work);
		first.fail(new Error('no'));
		await failed;
		await settle();
		expect(second.work).toHaveBeenCalled();
	});

	it('let work of the same manner run side by side, and of another one after all of it', async () => {
		const queue = new KeyedQueue();
		const by = (manner: string): Touch[] => [{ key: 'contacts', manner }];
		const [one, two, phone, late] = [pending(), pending(), pending(), pending()];
		queue.take(by('email'), one.work);
		queue.take(by('email'), two.work);
		queue.take(by('phone'), phone.work);
		queue.take(by('email'), late.work);
		expect(two.work).toHaveBeenCalled();
		one.finish();
		await settle();
		expect(phone.work).not.toHaveBeenCalled();
		two.finish();
		await settle();
		expect(phone.work).toHaveBeenCalled();
		expect(late.work).not.toHaveBeenCalled();
		phone.finish();
		await settle();
		expect(late.work).toHaveBeenCalled();
	});

	it('begin afresh when all is done', async () => {
		const queue = new KeyedQueue();
		await queue.take(on('a'), async () => undefined).result;
		expect(queue.take(on('a'), async () => undefined).isWaiting).toBe(false);
	});
});

describe('what a contact is named by', () => {
	it('is the same in any letters, and with or without the country code', () => {
		const [one, ...others] = [
			{ email: 'Ada@Example.com', phone: '+1 (217) 555-0123' },
			{ email: 'ada@example.com', phone: '2175550123' },
			{ email: 'ADA@EXAMPLE.COM', phone: '0217 555 0123' },
		].map(identityTouches);
		expect(others).toEqual([one, one]);
		expect(identityTouches({ email: 'eve@example.com', phone: '+12175550124' })).not.toEqual(one);
	});

	it('is of another manner where others name it by something else', () => {
		const manners = [{ email: 'a@b.com' }, { phone: '2175550123' }, {}].map(
			(given) => touchesIdentity(given).find(({ key }) => key === 'contacts')?.manner,
		);
		expect(manners).toEqual(['email', 'phone', undefined]);
	});
});
