import type { JournalEntry } from '../../../sandbox/index.cts';
import { doubledCount, failedCount, type Outcome } from '../../../bench/outcome.cts';
import { tasks, type Task, type Work } from '../../../bench/tasks.cts';

const task = (work: Work, count: number): Task => {
	const found = tasks.find((one) => one.work === work);
	if (!found) throw new Error(`No row does ${work}`);
	return { ...found, count };
};

const outcome = (part: Partial<Outcome>): Outcome => ({
	items: [],
	ids: [],
	output: [],
	journal: [],
	contacts: [],
	...part,
});

const write = (route: string, path: string, body: unknown, applied = true) =>
	({ route, path, body, applied }) as JournalEntry;

const create = (email: string, applied = true) =>
	write('/contacts/', '/contacts/', { email }, applied);

describe("the bench's count of what was done", () => {
	it('takes contacts that were never created for failed, and created twice for doubled', () => {
		const done = outcome({
			journal: [create('a@x.example'), create('b@x.example', false), create('a@x.example')],
		});
		expect(failedCount(task('create', 3), done)).toBe(2);
		expect(doubledCount(task('create', 3), done)).toBe(1);
	});

	it("counts the built-in node's upserts as creates", () => {
		const upsert = write('/contacts/upsert', '/contacts/upsert', { email: 'a@x.example' });
		expect(failedCount(task('create', 1), outcome({ journal: [upsert] }))).toBe(0);
		expect(doubledCount(task('create', 1), outcome({ journal: [upsert, upsert] }))).toBe(1);
	});

	it('wants the new tag and the old one', () => {
		const contacts = [
			{ id: '1', tags: ['imported', 'bench'] },
			{ id: '2', tags: ['bench'] },
			{ id: '3', tags: ['imported'] },
		];
		const done = outcome({ ids: ['1', '2', '3', '4'], contacts });
		expect(failedCount(task('tag', 4), done)).toBe(3);
	});

	it('sees a contact that was tagged by a bulk request and by one of its own', () => {
		const bulk = write('/contacts/bulk/tags/update/:type', '/contacts/bulk/tags/update/add', {
			contacts: ['1', '2'],
		});
		const single = write('/contacts/:contactId/tags', '/contacts/2/tags', { tags: ['bench'] });
		expect(doubledCount(task('tag', 2), outcome({ journal: [bulk, single] }))).toBe(1);
	});

	it('compares updates with what was asked for', () => {
		const items = [
			{ id: '1', city: 'New' },
			{ id: '2', city: 'New' },
		];
		const contacts = [
			{ id: '1', city: 'New', tags: [] },
			{ id: '2', city: 'Old', tags: [] },
		];
		expect(failedCount(task('update', 2), outcome({ items, contacts }))).toBe(1);
	});

	it('finds contacts in items, in answers and in pages', () => {
		const output = [
			{ json: { id: '1' } },
			{ json: { contact: { id: '2' } } },
			{ json: { contacts: [{ id: '3' }, { id: '4' }] } },
		];
		const ids = ['1', '2', '3', '4', '5'];
		expect(failedCount(task('getMany', 5), outcome({ ids, output }))).toBe(1);
	});
});
