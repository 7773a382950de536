import { readContactFilters } from '../../../nodes/HighLevelContacts/model/contactFilters';
import { matchesFilters } from '../../../nodes/HighLevelContacts/trigger/matchesFilters';

const contact = { id: 'c', tags: ['vip', 'news'], assignedTo: 'U1', source: 'Web form' };

it.each([
	[{}, true],
	[{ tags: 'VIP' }, true],
	[{ tags: 'vip, news' }, true],
	[{ tags: 'vip, other' }, false],
	[{ tags: 'vi' }, false],
	[{ source: 'web form' }, true],
	[{ source: 'web' }, false],
	[{ assignedTo: { __rl: true, mode: 'id', value: 'U1' } }, true],
	[{ assignedTo: 'U2' }, false],
	[{ tags: 'vip', source: 'else' }, false],
])('of the filters %j says %s', (chosen, expected) => {
	const { filters } = readContactFilters(chosen, { zone: 'UTC' });
	expect(matchesFilters(contact, filters)).toBe(expected);
});

it('reads tags that HighLevel sends as one text', () => {
	const { filters } = readContactFilters({ tags: 'vip' }, { zone: 'UTC' });
	const odd = { id: 'c', tags: 'VIP, news' };
	expect(matchesFilters(odd, filters)).toBe(true);
	expect(matchesFilters(odd, filters, ['news'])).toBe(false);
});

it('matches nothing where the contact has no value', () => {
	const { filters } = readContactFilters({ tags: 'vip' }, { zone: 'UTC' });
	expect(matchesFilters({ id: 'c' }, filters)).toBe(false);
});
