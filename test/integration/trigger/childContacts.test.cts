import type { INodeParameters } from 'n8n-workflow';

import { CUSTOM_FIELDS } from '../../../sandbox/fixtures.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import { childCases } from './childEvents.cts';
import { ChildStage, named } from './childStage.cts';
import { MINUTE, type Watcher } from './watcher.cts';

/** What the events of tasks, appointments and notes do with the contact. */

const stage = ChildStage.use();
let ada: Contact;
beforeEach(() => {
	ada = stage.people.add('Ada');
});

describe.each(childCases)('$event', ({ event, parameters, arm }) => {
	const armed = (name: string) => arm(stage, ada, name);
	const watching = (more: INodeParameters = {}) =>
		stage.watching({ event, ...parameters, ...more });
	const told = async (watcher: Watcher) => named(await watcher.poll());
	const of = (...names: string[]) => names.map((name) => `${event} ${name}`);

	it('adds the contact in the form for texts, read once for each', async () => {
		const bob = stage.people.add('Bob', { phone: '+15550100002' });
		const things = [armed('One'), arm(stage, bob, 'Two'), arm(stage, bob, 'Three')];
		const watcher = await watching({ addContact: 'sms' });
		for (const happen of things) happen();
		const reads = () =>
			stage.sandbox.journal.filter(({ route }) => route === '/contacts/:contactId').length;
		const rows = await watcher.poll();
		expect(rows).toHaveLength(3);
		for (const { contactId, contact } of rows) {
			const isBob = contactId === bob.id;
			expect(contact).toMatchObject({
				id: contactId,
				firstName: isBob ? 'Bob' : 'Ada',
				phone: isBob ? '+15550100002' : null,
				mayBeTexted: isBob,
			});
		}
		expect(reads()).toBe(2);
	});

	it('leaves out those whose contact does not have a tag, or has an ignored one', async () => {
		const vip = stage.people.add('Vip', { tags: ['VIP'] });
		const both = stage.people.add('Both', { tags: ['vip', 'stop'] });
		const things = [armed('Without'), arm(stage, vip, 'With'), arm(stage, both, 'Ignored')];
		const watcher = await watching({
			filters: { tags: 'vip' },
			options: { ignoredTags: 'Stop' },
		});
		for (const happen of things) happen();
		expect(await told(watcher)).toEqual(of('With'));
		await stage.clock.advance(MINUTE);
		stage.people.edit(ada, { tags: ['vip'] });
		// Notes of contacts that do not match are not read, and so are not known when the contact comes to match.
		expect(await told(watcher)).toEqual(event === 'noteAdded' ? of('Without') : []);
		expect(await told(watcher)).toEqual([]);
	});
});

describe('the contact in the item', () => {
	it('is null when it was deleted meanwhile, or when there is none', async () => {
		const gone = stage.people.add('Gone');
		const watcher = await stage.watching({ event: 'appointmentBooked', addContact: 'simple' });
		stage.book(gone, 60 * MINUTE, { title: 'Gone' });
		stage.book(ada, 120 * MINUTE, { title: 'Ada' });
		stage.book(ada, 180 * MINUTE, { title: 'Nobody' }).contactId = undefined;
		stage.people.remove(gone);
		const rows = await watcher.poll();
		expect(rows.map(({ title, contactId, contact }) => [title, contactId, contact])).toEqual([
			['Gone', gone.id, null],
			['Ada', ada.id, expect.objectContaining({ firstName: 'Ada' })],
			['Nobody', null, null],
		]);
	});

	it('has all fields, with custom fields by their names', async () => {
		const [fieldId = ''] = Object.values(CUSTOM_FIELDS);
		stage.people.edit(ada, { customFields: [{ id: fieldId, field_value: 'blue' }] });
		const watcher = await stage.watching({ event: 'taskCreated', addContact: 'full' });
		for (const title of ['One', 'Two']) stage.addTask(ada, title);
		const [row] = await watcher.poll();
		const { name = '' } = stage.sandbox.store.customFields.get(fieldId) ?? {};
		expect(row).toMatchObject({ contact: { customFieldsByName: { [name]: 'blue' } } });
		expect(stage.sandbox.journal.map(({ route }) => route)).toEqual([
			'/locations/:locationId/tasks/search',
			'/contacts/:contactId',
			'/locations/:locationId/customFields',
		]);
	});

	it('is read once, for however many items', async () => {
		const watcher = await stage.watching({ event: 'taskCreated', addContact: 'simple' });
		for (let n = 0; n < 90; n += 1) stage.addTask(ada, `Task ${n}`);
		expect(await watcher.poll()).toHaveLength(90);
		const routes = stage.sandbox.journal.map(({ route }) => route);
		expect(routes.filter((route) => route === '/contacts/:contactId')).toHaveLength(1);
	});

	it('may not be texted when it has opted out', async () => {
		stage.people.edit(ada, {
			phone: '+15550100001',
			dndSettings: { SMS: { status: 'active' } },
		});
		const watcher = await stage.watching({ event: 'taskCreated', addContact: 'sms' });
		stage.addTask(ada, 'Call');
		const [row] = await watcher.poll();
		expect(row).toMatchObject({ contact: { mayBeTexted: false, textingBlockedBy: 'sms' } });
	});
});

it('what has no contact has no ignored tag, but not the wanted one either', async () => {
	const wanting = await stage.watching({ event: 'appointmentBooked', filters: { tags: 'vip' } });
	const options = { ignoredTags: 'stop' };
	const ignoring = await stage.watching({ event: 'appointmentBooked', options });
	stage.book(ada, 60 * MINUTE, { title: 'Nobody' }).contactId = undefined;
	expect(named(await wanting.poll())).toEqual([]);
	expect(named(await ignoring.poll())).toEqual(['appointmentBooked Nobody']);
});
