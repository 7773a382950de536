import { fixtures, type Sandbox } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { sdkFor } from './sdkClient.cts';

const { BUSINESSES, CAMPAIGNS, USERS, WORKFLOWS } = fixtures;
const locationId = fixtures.LOCATION_ID;

/** HighLevel's own client against the sandbox: it must find nothing wrong. */
describe('the official SDK on contacts', () => {
	const clock = new TestClock();
	let sandbox: Sandbox;
	let problems: string[];

	beforeAll(async () => {
		sandbox = await startSandbox({ clock, settings: { rateLimit: { enabled: false } } });
	});
	beforeEach(() => {
		problems = [];
		sandbox.reset();
	});
	afterEach(() => expect(problems).toEqual([]));
	afterAll(() => sandbox.close());

	const sdk = () => sdkFor(sandbox, problems, { privateIntegrationToken: fixtures.PRIVATE_TOKEN });

	async function newContact(fields: object = {}): Promise<string> {
		const { contact } = await sdk().contacts.createContact({
			locationId,
			firstName: 'Ada',
			lastName: 'Lovelace',
			...fields,
		});
		return contact?.id ?? '';
	}

	it('creates, reads, changes, finds and deletes contacts', async () => {
		const { contacts } = sdk();
		const contactId = await newContact({ email: 'ada@example.com', tags: ['vip'] });
		expect((await contacts.getContact({ contactId })).contact?.tags).toEqual(['vip']);
		await contacts.updateContact({ contactId }, { city: 'Springfield' });
		const found = await contacts.searchContactsAdvanced({
			locationId,
			pageLimit: 10,
			filters: [{ field: 'city', operator: 'eq', value: 'Springfield' }],
		});
		expect(found.total).toBe(1);
		const twin = await contacts.getDuplicateContact({ locationId, email: 'ada@example.com' });
		expect(twin.contact.id).toBe(contactId);
		const upserted = await contacts.upsertContact({
			locationId,
			email: 'ada@example.com',
		});
		expect(upserted.new).toBe(false);
		expect((await contacts.getContacts({ locationId, limit: 20 })).contacts).toHaveLength(1);
		expect((await contacts.deleteContact({ contactId })).succeded).toBe(true);
		await expect(contacts.getContact({ contactId })).rejects.toThrow(
			`Contact not found for id:${contactId}`,
		);
	});

	it('keeps tags, notes, tasks, followers, campaigns, workflows and businesses', async () => {
		const { contacts } = sdk();
		const contactId = await newContact();
		expect((await contacts.addTags({ contactId }, { tags: ['A'] })).tags).toEqual(['a']);
		expect(
			(
				await contacts.removeTags({ contactId }, { data: { tags: ['a'] } } as never, {
					data: { tags: ['a'] },
				})
			).tags,
		).toEqual([]);

		const { note } = await contacts.createNote({ contactId }, { body: 'Hello' });
		const noteId = { contactId, id: note?.id ?? '' };
		expect((await contacts.getNote(noteId)).note?.body).toBe('Hello');
		expect((await contacts.updateNote(noteId, { body: 'Bye' })).note?.body).toBe('Bye');
		expect((await contacts.getAllNotes({ contactId })).notes).toHaveLength(1);
		expect((await contacts.deleteNote(noteId)).succeded).toBe(true);

		const { task } = await contacts.createTask(
			{ contactId },
			{ title: 'Call', dueDate: '2026-03-05T09:00:00Z', completed: false },
		);
		const taskId = { contactId, taskId: task?.id ?? '' };
		expect((await contacts.updateTask(taskId, { title: 'Write' })).task?.title).toBe('Write');
		expect((await contacts.updateTaskCompleted(taskId, { completed: true })).task?.completed).toBe(
			true,
		);
		expect((await contacts.getTask(taskId)).task?.completed).toBe(true);
		expect((await contacts.getAllTasks({ contactId })).tasks).toHaveLength(1);
		const { tasks } = await sdk().locations.taskSearch(
			{ locationId },
			{
				completed: true,
			},
		);
		expect(tasks).toHaveLength(1);
		expect((await contacts.deleteTask(taskId)).succeded).toBe(true);

		await contacts.addFollowersContact({ contactId }, { followers: [USERS.agent] });
		await contacts.addContactToCampaign({ contactId, campaignId: CAMPAIGNS.spring }, {});
		await contacts.removeContactFromCampaign({ contactId, campaignId: CAMPAIGNS.spring });
		await contacts.removeContactFromEveryCampaign({ contactId });
		await contacts.addContactToWorkflow({ contactId, workflowId: WORKFLOWS.welcome }, {});
		await contacts.addRemoveContactFromBusiness({
			locationId,
			ids: [contactId],
			businessId: BUSINESSES.bakery,
		});
		const ofBusiness = await contacts.getContactsByBusinessId({
			locationId,
			businessId: BUSINESSES.bakery,
		});
		expect(ofBusiness.count).toBe(1);
		const bulk = await contacts.createAssociation(
			{ type: 'add' },
			{ contacts: [contactId], tags: ['b'], locationId },
		);
		expect(bulk.errorCount).toBe(0);
		expect((await contacts.getAppointmentsForContact({ contactId })).events).toEqual([]);
	});
});
