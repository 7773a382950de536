import { USERS } from '../../../sandbox/fixtures.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { rl } from '../../support/account.cts';
import { runNode } from '../../../harness/host.cts';
import { ChildStage, DAY, HOUR, named } from './childStage.cts';
import { MINUTE, requestsOf, Watcher } from './watcher.cts';

/** The event of notes. */

const stage = ChildStage.use();
let ada: Contact;
beforeEach(() => {
	ada = stage.people.add('Ada');
});
afterEach(() => expect(stage.contractProblems).toEqual([]));

const told = async (watcher: Watcher) => named(await watcher.poll());
const event = 'noteAdded';

describe('note added', () => {
	it('is told with the contact, and with the text without HTML', async () => {
		const watcher = await stage.watching({ event });
		const { id } = stage.addNote(ada, '<p>Called <b>back</b></p>', { userId: USERS.agent });
		expect(await watcher.poll()).toEqual([
			{
				event,
				contactId: ada.id,
				id,
				body: '<p>Called <b>back</b></p>',
				bodyText: 'Called back',
				userId: USERS.agent,
				pinned: false,
				relations: [],
				dateAdded: new Date(stage.now).toISOString(),
			},
		]);
	});

	it('is told of several notes of a contact, the oldest first', async () => {
		const watcher = await stage.watching({ event });
		stage.addNote(ada, 'One');
		stage.addNote(ada, 'Two');
		await stage.clock.advance(MINUTE);
		stage.addNote(ada, 'Three');
		expect(await told(watcher)).toEqual(['noteAdded One', 'noteAdded Two', 'noteAdded Three']);
	});

	it('is not told when a note is edited', async () => {
		const note = stage.addNote(ada, 'One');
		const watcher = await stage.watching({ event });
		note.body = 'Changed';
		expect(await told(watcher)).toEqual([]);
	});

	it.each([
		['author', { userId: rl(USERS.agent) }],
		['text', { query: 'Match' }],
	])('is told for the chosen %s only', async (_what, filters) => {
		const watcher = await stage.watching({ event, filters });
		stage.addNote(ada, 'No', { userId: USERS.owner });
		stage.addNote(ada, 'A match', { userId: USERS.agent });
		expect(await told(watcher)).toEqual(['noteAdded A match']);
	});
});

describe('a workflow that writes notes itself', () => {
	it('is not started by those that begin with its mark', async () => {
		const ignoreNotesStartingWith = '[touchSMS], [SMS.to]';
		const watcher = await stage.watching({ event, ignoreNotesStartingWith });
		stage.addNote(ada, '[TouchSMS] sent');
		stage.addNote(ada, '<p>[sms.to] received</p>');
		stage.addNote(ada, 'touchSMS is set up');
		expect(await told(watcher)).toEqual(['noteAdded touchSMS is set up']);
		watcher.parameters = { event };
		expect(await told(watcher)).toEqual([]);
		stage.addNote(ada, '[touchSMS] again');
		expect(await told(watcher)).toEqual(['noteAdded [touchSMS] again']);
	});

	it('is not started by notes of this package when it ignores own changes', async () => {
		const watcher = await stage.watching({ event, options: { ignoreOwnChanges: true } });
		const other = await stage.watching({ event });
		await runNode({
			baseUrl: stage.sandbox.url,
			parameters: {
				resource: 'note',
				operation: 'create',
				contactId: rl(ada.id),
				body: 'Own',
			},
		});
		await stage.clock.advance(MINUTE);
		stage.addNote(ada, 'Of a person');
		expect(await told(watcher)).toEqual(['noteAdded Of a person']);
		expect(await told(other)).toEqual(['noteAdded Own', 'noteAdded Of a person']);
		watcher.parameters = { event };
		expect(await told(watcher)).toEqual([]);
	});
});

describe('contacts that changed lately', () => {
	const crowd = (count: number) =>
		Array.from({ length: count }, (_, n) => stage.people.add(`Person ${n}`));

	it('are looked at each time, as many as chosen', async () => {
		await stage.clock.advance(HOUR);
		const [first, second] = crowd(2) as [Contact, Contact];
		const watcher = await stage.watching({ event, noteContacts: 2 });
		stage.addNote(ada, 'Of one that did not change lately');
		stage.addNote(first, 'First');
		stage.addNote(second, 'Second');
		expect((await told(watcher)).sort()).toEqual(['noteAdded First', 'noteAdded Second']);
		expect(requestsOf(stage.sandbox)).toBe(3);
	});

	it.each([
		[1, 2],
		[2, 1],
	])('are as many as chosen after the number was changed from %d to %d', async (from, to) => {
		await stage.clock.advance(HOUR);
		const people = crowd(2);
		const watcher = await stage.watching({ event, noteContacts: from });
		watcher.parameters = { event, noteContacts: to };
		await watcher.poll();
		for (const person of people) stage.addNote(person, 'Note');
		requestsOf(stage.sandbox);
		expect(await watcher.poll()).toHaveLength(to);
		expect(requestsOf(stage.sandbox)).toBe(1 + to);
	});

	it('are looked at when they change, also when there are more of them', async () => {
		await stage.clock.advance(HOUR);
		const people = crowd(10);
		const watcher = await stage.watching({ event, noteContacts: 1 });
		for (const person of [ada, ...people]) {
			stage.addNote(person, 'Note');
			stage.people.edit(person, { city: 'Paris' });
		}
		expect(await watcher.poll()).toHaveLength(11);
		expect(requestsOf(stage.sandbox)).toBe(12);
		await stage.clock.advance(MINUTE);
		expect(await told(watcher)).toEqual([]);
		expect(requestsOf(stage.sandbox)).toBe(2);
	});

	it('are others when others change', async () => {
		await stage.clock.advance(HOUR);
		const [bob] = crowd(1) as [Contact];
		const watcher = await stage.watching({ event, noteContacts: 1 });
		stage.people.edit(ada, { city: 'Paris' });
		expect(await told(watcher)).toEqual([]);
		await stage.clock.advance(HOUR);
		for (const contact of [ada, bob]) stage.addNote(contact, contact.firstName ?? '');
		requestsOf(stage.sandbox);
		expect(await told(watcher)).toEqual(['noteAdded Ada']);
		expect(requestsOf(stage.sandbox)).toBe(2);
	});

	it('are looked at again until all of their notes were told', async () => {
		await stage.clock.advance(HOUR);
		const [bob] = crowd(1) as [Contact];
		const options = { maxContacts: 2 };
		const watcher = await stage.watching({ event, noteContacts: 1, options });
		for (const body of ['One', 'Two', 'Three']) stage.addNote(ada, body);
		stage.people.edit(ada, { city: 'Paris' });
		await stage.clock.advance(MINUTE);
		stage.people.edit(bob, { city: 'Paris' });
		expect(await told(watcher)).toEqual(['noteAdded One', 'noteAdded Two']);
		expect(await told(watcher)).toEqual(['noteAdded Three']);
	});

	it('may have been deleted without the search knowing', async () => {
		const gone = stage.people.add('Gone');
		const watcher = await stage.watching({ event });
		stage.addNote(ada, 'Note');
		stage.sandbox.settings.search.indexDelayMs = 10 * MINUTE;
		stage.people.remove(gone);
		expect(await told(watcher)).toEqual(['noteAdded Note']);
		requestsOf(stage.sandbox);
		expect(await told(watcher)).toEqual([]);
		expect(requestsOf(stage.sandbox)).toBe(2);
	});

	it('are narrowed down by the filters', async () => {
		const vip = stage.people.add('Vip', { tags: ['vip'], source: 'Web' });
		crowd(5);
		const filters = { tags: 'VIP', source: 'web' };
		const watcher = await stage.watching({ event, filters, noteContacts: 3 });
		stage.addNote(vip, 'Of a VIP');
		stage.addNote(ada, 'Of another one');
		expect(await told(watcher)).toEqual(['noteAdded Of a VIP']);
	});

	it('do not bring notes of more than a week ago', async () => {
		const [person] = crowd(1) as [Contact];
		const watcher = await stage.watching({ event, noteContacts: 1 });
		stage.addNote(ada, 'Old');
		await stage.clock.advance(8 * DAY);
		stage.addNote(person, 'New');
		for (const contact of [ada, person]) stage.people.edit(contact, { city: 'Paris' });
		expect(await told(watcher)).toEqual(['noteAdded New']);
	});
});

describe('chosen contacts', () => {
	const chosen = (...ids: string[]) => ({
		event,
		notesOf: 'chosen',
		contacts: { contact: ids.map((id) => ({ contactId: rl(id) })) },
	});

	it('are looked at each time, and no others, one request for each', async () => {
		const bob = stage.people.add('Bob');
		const watcher = await stage.watching(chosen(ada.id, ada.id));
		stage.addNote(ada, 'Chosen');
		stage.addNote(bob, 'Not chosen');
		expect(await told(watcher)).toEqual(['noteAdded Chosen']);
		expect(await told(watcher)).toEqual([]);
		expect(requestsOf(stage.sandbox)).toBe(2);
	});

	it('must be there at the start, and may be deleted later', async () => {
		const { error } = await new Watcher(stage.sandbox, chosen('nobody')).try();
		expect(error?.message).toBe("There is no contact with the ID 'nobody'");
		const bob = stage.people.add('Bob');
		const watcher = await stage.watching(chosen(ada.id, bob.id));
		stage.people.remove(bob);
		stage.addNote(ada, 'Note');
		expect(await told(watcher)).toEqual(['noteAdded Note']);
	});

	it('are wanted', async () => {
		const { error } = await new Watcher(stage.sandbox, chosen()).try();
		expect(error?.message).toBe("'Contacts' must have 1 to 200 entries");
	});

	it('start quietly when others are chosen', async () => {
		const bob = stage.people.add('Bob');
		const watcher = await stage.watching(chosen(ada.id));
		stage.addNote(bob, 'Note');
		watcher.parameters = chosen(ada.id, bob.id);
		expect(await told(watcher)).toEqual([]);
		expect(await told(watcher)).toEqual([]);
	});
});
