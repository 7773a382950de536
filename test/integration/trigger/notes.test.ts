import { ChildStage, named } from './childStage';
import { MINUTE, requestsOf } from './watcher';

/** The event of notes. */

const stage = ChildStage.use();

describe('note added', () => {
	it('is told of a new note of a contact that changed lately, once', async () => {
		const ada = stage.people.add('Ada');
		stage.addNote(ada, 'Old');
		const watcher = await stage.watching({ event: 'noteAdded' });
		const note = stage.addNote(ada, '<p>Called <b>back</b></p>');
		expect(await watcher.poll()).toMatchObject([
			{ event: 'noteAdded', contactId: ada.id, id: note.id, bodyText: 'Called back' },
		]);
		await stage.clock.advance(MINUTE);
		expect(await watcher.poll()).toEqual([]);
		expect(requestsOf(stage.sandbox)).toBe(4);
	});

	it('is not told of notes that the workflow writes itself', async () => {
		const ada = stage.people.add('Ada');
		const watcher = await stage.watching({
			event: 'noteAdded',
			ignoreNotesStartingWith: '[touchSMS], [SMS.to]',
		});
		stage.addNote(ada, '[TouchSMS] sent');
		stage.addNote(ada, '<p>[sms.to] received</p>');
		stage.addNote(ada, 'touchSMS is set up');
		expect(named(await watcher.poll())).toEqual(['noteAdded touchSMS is set up']);
	});

	it('comes with the contact when that is asked for, read once for several notes', async () => {
		const ada = stage.people.add('Ada', { phone: '+15550100001' });
		const watcher = await stage.watching({ event: 'noteAdded', addContact: 'sms' });
		stage.addNote(ada, 'One');
		stage.addNote(ada, 'Two');
		const rows = await watcher.poll();
		expect(rows).toMatchObject([
			{ body: 'One', contact: { id: ada.id, phone: '+15550100001', mayBeTexted: true } },
			{ body: 'Two', contact: { firstName: 'Ada' } },
		]);
		expect(stage.sandbox.journal.map(({ route }) => route)).toEqual([
			'/contacts/search',
			'/contacts/:contactId/notes',
			'/contacts/:contactId',
		]);
	});
});
