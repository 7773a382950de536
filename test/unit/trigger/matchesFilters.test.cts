import { contactFilters } from '../../../nodes/HighLevelContacts/model/search/contactFilters';
import { matchesFilters } from '../../../nodes/HighLevelContacts/trigger/matchesFilters';

const contact = { id: 'c', tags: ['vip', 'news'], assignedTo: 'U1', source: 'Web form' };

it.each([
	[{}, true],
	[{ tags: ['vip'] }, true],
	[{ tags: ['vip', 'news'] }, true],
	[{ tags: ['vip', 'other'] }, false],
	[{ tags: ['vi'] }, false],
	[{ source: 'web form' }, true],
	[{ source: 'web' }, false],
	[{ assignedTo: 'U1' }, true],
	[{ assignedTo: 'U2' }, false],
	[{ tags: ['vip'], source: 'else' }, false],
])('of the filters %j says %s', (chosen, expected) => {
	expect(matchesFilters(contact, contactFilters(chosen))).toBe(expected);
});

it('reads tags that HighLevel sends as one text', () => {
	const filters = contactFilters({ tags: ['vip'] });
	const odd = { id: 'c', tags: 'VIP, news' };
	expect(matchesFilters(odd, filters)).toBe(true);
	expect(matchesFilters(odd, filters, ['news'])).toBe(false);
});

it('matches nothing where the contact has no value', () => {
	const filters = contactFilters({ tags: ['vip'] });
	expect(matchesFilters({ id: 'c' }, filters)).toBe(false);
});
