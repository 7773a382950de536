import { endpoints } from '../../../nodes/HighLevelContacts/transport/endpoints';
import { requiredScope, SCOPES } from '../../../nodes/HighLevelContacts/transport/scopes';

const ID = 'ocQHyuzHvysMo5N5VsXc';
const named = endpoints.map(({ method, path, scope }) => [method, path, scope] as const);

describe('the scope of a request', () => {
	it.each(named)('%s %s is that of its endpoint', (method, path, scope) => {
		const sent = path.replace(/\{\w+\}/g, ID);
		expect(requiredScope(method, sent)).toEqual({ scope, purpose: SCOPES[scope].purpose });
	});

	it.each([
		['GET', '/contacts/search/duplicate', 'contacts.readonly'],
		['POST', '/contacts/search', 'contacts.readonly'],
		['POST', `/contacts/${ID}/tags`, 'contacts.write'],
		['POST', `/locations/${ID}/tasks/search`, 'locations/tasks.readonly'],
		['GET', `/locations/${ID}`, 'locations.readonly'],
		['GET', '/calendars/', 'calendars.readonly'],
		['GET', '/calendars', 'calendars.readonly'],
		['DELETE', `/calendars/events/${ID}`, 'calendars/events.write'],
	] as const)('%s %s is %s', (method, path, scope) => {
		expect(requiredScope(method, path)?.scope).toBe(scope);
	});

	it.each([
		['GET', '/opportunities/search'],
		['PATCH', `/contacts/${ID}`],
		['GET', `/contacts/${ID}/notes/n1/more`],
		['GET', `/v2/contacts/${ID}`],
	] as const)('%s %s is not known', (method, path) => {
		expect(requiredScope(method, path)).toBeUndefined();
	});

	it('is one of those that some endpoint needs', () => {
		const needed = new Set(endpoints.map(({ scope }) => scope));
		expect(Object.keys(SCOPES).sort()).toEqual([...needed].sort());
	});
});
