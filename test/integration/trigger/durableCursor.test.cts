import { Stage } from './stage.cts';
import { Watcher } from './watcher.cts';

const stage = Stage.use();
const commitCursor = jest.fn(async () => undefined);
beforeEach(() => commitCursor.mockClear());

describe('a place that n8n keeps only with what is emitted', () => {
	it('is kept by the first poll, which emits nothing', async () => {
		const watcher = new Watcher(stage.sandbox, { event: 'contactCreated' });
		await watcher.poll({ commitCursor });
		expect(commitCursor).toHaveBeenCalledTimes(1);
	});

	it('is left to n8n by all others', async () => {
		const watcher = await stage.watching({ event: 'contactCreated' });
		await watcher.poll({ commitCursor });
		stage.people.add('Ada');
		expect(await watcher.told({ commitCursor })).toEqual(['contactCreated Ada']);
		expect(commitCursor).not.toHaveBeenCalled();
	});
});
