import { guard, NotOurs } from '../../../liveCheck/made/guard.cts';
import { Ledger } from '../../../liveCheck/made/ledger.cts';
import { newEmail, newPhone } from '../../../liveCheck/made/names.cts';

const ledger = new Ledger();
ledger.note({
	method: 'POST',
	path: '/contacts/',
	status: 201,
	headers: {},
	body: { contact: { id: 'own' } },
});

const send = (call: string, body: object = {}) => {
	const [method = '', path = ''] = call.split(' ');
	return () => guard(ledger, method, path, body);
};

describe('the guard', () => {
	it.each([
		['GET /contacts/other', {}],
		['POST /contacts/search', {}],
		['POST /locations/l/tasks/search', {}],
		['POST /contacts/', { email: newEmail(), phone: newPhone() }],
		['POST /contacts/upsert', { email: newEmail() }],
		['PUT /contacts/own', { lastName: 'A' }],
		['POST /contacts/own/workflow/any', {}],
		['DELETE /contacts/own', {}],
		['POST /contacts/bulk/tags/update/add', { contacts: ['own'] }],
		['POST /contacts/bulk/business', { ids: ['own'] }],
		['POST /calendars/events/appointments', { contactId: 'own' }],
	])('lets through %s', (call, body) => {
		expect(send(call, body)).not.toThrow();
	});

	it.each([
		['PUT /contacts/other', {}],
		['DELETE /contacts/other', {}],
		['POST /contacts/other/tags', {}],
		['PUT /contacts/own', { email: 'ada@example.org' }],
		['PUT /contacts/own', { phone: '+12025551234' }],
		['POST /contacts/upsert', { email: 'ada@example.com' }],
		['POST /contacts/', { phone: '+12025551234' }],
		['POST /contacts/bulk/tags/update/add', { contacts: ['own', 'other'] }],
		['POST /contacts/bulk/business', { ids: ['other'] }],
		['POST /calendars/events/appointments', { contactId: 'other' }],
		['PUT /calendars/events/appointments/other', {}],
		['DELETE /calendars/events/other', {}],
		['DELETE /locations/l/tags/other', {}],
		['DELETE /locations/l/customFields/other', {}],
		['DELETE /businesses/other', {}],
		['PUT /locations/l', {}],
		['POST /conversations/messages', {}],
	])('holds back %s', (call, body) => {
		expect(send(call, body)).toThrow(NotOurs);
	});
});

describe('the ledger', () => {
	it('takes an upsert for its own only when that has made the contact', () => {
		const note = (id: string, isNew: boolean) =>
			ledger.note({
				method: 'POST',
				path: '/contacts/upsert',
				status: 200,
				headers: {},
				body: { new: isNew, contact: { id } },
			});
		note('made', true);
		note('matched', false);
		expect([ledger.isOwn('made'), ledger.isOwn('matched')]).toEqual([true, false]);
		expect(ledger.left.map(({ id }) => id)).toEqual(['own', 'made']);
	});
});
