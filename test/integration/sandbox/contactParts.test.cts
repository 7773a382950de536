import { fixtures } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { Bench, LOCATION } from './support.cts';

const { BUSINESSES, CALENDARS, WORKFLOWS, CAMPAIGNS, USERS } = fixtures;
const booking = (contactId: string) => ({
	calendarId: CALENDARS.intro,
	locationId: LOCATION,
	contactId,
	startTime: '2026-08-03T12:00:00Z',
	ignoreFreeSlotValidation: true,
});

describe('what hangs on a contact', () => {
	const clock = new TestClock();
	const bench = Bench.use({ clock, settings: { rateLimit: { enabled: false } } });

	it('adds and removes tags without touching the others', async () => {
		const { id } = await bench.contact({ tags: ['a'] });
		const added = await bench.post(`/contacts/${id}/tags`, { tags: ['A', 'B'] });
		expect(added.status).toBe(201);
		expect(added.body).toMatchObject({ tags: ['a', 'b'], tagsAdded: ['b'] });
		const removed = await bench.delete(`/contacts/${id}/tags`, { tags: ['a', 'zzz'] });
		expect(removed.body).toMatchObject({ tags: ['b'], tagsRemoved: ['a'] });
		const absent = await bench.delete(`/contacts/${id}/tags`, { tags: ['zzz'] });
		expect([absent.status, absent.body.tagsRemoved]).toEqual([200, []]);
		expect((await bench.post(`/contacts/${id}/tags`, { tags: [] })).status).toBe(422);
		expect(
			(await bench.post(`/contacts/${id}/tags`, { tags: ['a'], locationId: LOCATION })).body
				.message,
		).toEqual(['property locationId should not exist']);
	});

	it('keeps notes and tasks of a contact', async () => {
		const { id } = await bench.contact();
		const note = await bench.post(`/contacts/${id}/notes`, { body: '<p>Hi</p>', pinned: true });
		expect(note.status).toBe(201);
		expect(note.body.note).toMatchObject({ bodyText: 'Hi', contactId: id, pinned: true });
		const noteId = note.body.note.id;
		await bench.put(`/contacts/${id}/notes/${noteId}`, { title: 'T' });
		expect((await bench.get(`/contacts/${id}/notes/${noteId}`)).body.note).toMatchObject({
			title: 'T',
			body: '<p>Hi</p>',
		});
		expect((await bench.get(`/contacts/${id}/notes`)).body.notes).toHaveLength(1);
		expect((await bench.delete(`/contacts/${id}/notes/${noteId}`)).body.succeded).toBe(true);
		expect((await bench.get(`/contacts/${id}/notes/${noteId}`)).body.message).toBe(
			`Note with id ${noteId} not found`,
		);

		const task = await bench.post(`/contacts/${id}/tasks`, {
			title: 'Call',
			dueDate: '2026-03-05T10:00:00+01:00',
			completed: false,
		});
		expect(task.body.task).toMatchObject({ dueDate: '2026-03-05T09:00:00.000Z', completed: false });
		const path = `/contacts/${id}/tasks/${task.body.task.id}`;
		expect((await bench.put(`${path}/completed`, { completed: true })).body.task.completed).toBe(
			true,
		);
		expect((await bench.put(path, { title: 'Other' })).body.task).toMatchObject({
			title: 'Other',
			dueDate: '2026-03-05T09:00:00.000Z',
		});
		const refused = await bench.put(path, { dueDate: '2026-03-05T09:00:00.000Z' });
		expect(refused.body.message).toEqual(['dueDate must be a valid ISO 8601 date string']);
		const without = await bench.post(`/contacts/${id}/tasks`, {
			title: 'x',
			dueDate: '2026-03-05T09:00:00Z',
		});
		expect(without.body.message).toContain('completed should not be empty');
		expect((await bench.get(`/contacts/${id}/tasks`)).body.tasks).toHaveLength(1);

		const found = await bench.post(`/locations/${LOCATION}/tasks/search`, {
			contactId: [id],
			completed: true,
		});
		expect(found.body.tasks).toEqual([expect.objectContaining({ _id: task.body.task.id })]);
		expect(found.body.tasks[0]).not.toHaveProperty('id');
		expect((await bench.delete(path)).body.succeded).toBe(true);
	});

	it('follows, enrols and assigns', async () => {
		const { id } = await bench.contact();
		const followed = await bench.post(`/contacts/${id}/followers`, { followers: [USERS.agent] });
		expect(followed.body).toMatchObject({
			followers: [USERS.agent],
			followersAdded: [USERS.agent],
		});
		const left = await bench.delete(`/contacts/${id}/followers`, { followers: [USERS.agent] });
		expect(left.body).toMatchObject({ followers: [], followersRemoved: [USERS.agent] });

		const campaign = `/contacts/${id}/campaigns/${CAMPAIGNS.spring}`;
		expect((await bench.post(campaign, {})).status).toBe(201);
		expect((await bench.delete(campaign)).status).toBe(200);
		expect((await bench.delete(`/contacts/${id}/campaigns/removeAll`)).body.succeded).toBe(true);
		expect((await bench.post(`/contacts/${id}/workflow/${WORKFLOWS.welcome}`, {})).status).toBe(
			201,
		);
		expect((await bench.post(`/contacts/${id}/workflow/${WORKFLOWS.draft}`, {})).status).toBe(400);
		expect((await bench.delete(`/contacts/${id}/workflow/${WORKFLOWS.welcome}`, {})).status).toBe(
			200,
		);

		const bulk = await bench.post('/contacts/bulk/business', {
			locationId: LOCATION,
			ids: [id, 'unknown'],
			businessId: BUSINESSES.bakery,
		});
		expect(bulk.body).toMatchObject({ success: true, ids: [id] });
		const of = `/contacts/business/${BUSINESSES.bakery}?locationId=${LOCATION}`;
		expect((await bench.get(of)).body).toMatchObject({ count: 1, contacts: [{ id }] });
		await bench.post('/contacts/bulk/business', {
			locationId: LOCATION,
			ids: [id],
			businessId: null,
		});
		expect((await bench.get(of)).body.count).toBe(0);
		const ids = Array.from({ length: 51 }, (_, n) => `c${n}`);
		const tooMany = { locationId: LOCATION, ids, businessId: null };
		expect((await bench.post('/contacts/bulk/business', tooMany)).status).toBe(422);
	});

	it.each<[string, boolean, (id: string) => Promise<{ status: number }>]>([
		['a tag', true, (id) => bench.post(`/contacts/${id}/tags`, { tags: ['a'] })],
		['a workflow', false, (id) => bench.post(`/contacts/${id}/workflow/${WORKFLOWS.welcome}`, {})],
		[
			'leaving it',
			false,
			(id) => bench.delete(`/contacts/${id}/workflow/${WORKFLOWS.welcome}`, {}),
		],
		['an appointment', false, (id) => bench.post('/calendars/events/appointments', booking(id))],
	])('moves dateUpdated of the contact by %s: %s', async (_, moves, change) => {
		const { id } = await bench.contact();
		const updated = async () =>
			(await bench.get(`/contacts/${id}`)).body.contact.dateUpdated as string;
		const before = await updated();
		await clock.advance(60_000);
		expect((await change(id)).status).toBeLessThan(300);
		expect((await updated()) > before).toBe(moves);
	});

	it('reports partial failures of bulk tags inside a 201', async () => {
		const { id } = await bench.contact({ tags: ['a'] });
		const { ids } = { ids: [id, 'unknown'] };
		const added = await bench.post('/contacts/bulk/tags/update/add', {
			locationId: LOCATION,
			contacts: ids,
			tags: ['B'],
		});
		expect(added.status).toBe(201);
		expect(added.body).toMatchObject({
			succeded: true,
			errorCount: 1,
			responses: [
				{ contactId: id, type: 'success', oldTags: ['a'], tagsAdded: ['b'], tagsRemoved: [] },
				{ contactId: 'unknown', type: 'error', message: 'contact id is not a valid firebase id' },
			],
		});
		const removed = await bench.post('/contacts/bulk/tags/update/remove', {
			locationId: LOCATION,
			contacts: [id],
			tags: [],
			removeAllTags: true,
		});
		expect(removed.body.responses[0].tagsRemoved).toEqual(['a', 'b']);
	});
});
