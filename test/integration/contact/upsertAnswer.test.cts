import { contactItems, useAnswers } from '../../support/answers.cts';

/** HighLevel's answer about a contact that it has just made */
const made = {
	id: 'c1',
	locationId: 'l1',
	email: 'ada@example.com',
	phone: '+12025550101',
	dateAdded: '2026-07-17T10:38:22.661Z',
	dateUpdated: '2026-07-17T10:38:22.661Z',
	tags: [],
	customFields: [],
};
const changed = { ...made, dateUpdated: '2026-07-17T10:38:28.960Z' };

const highLevel = useAnswers();

it.each<[object, boolean]>([
	[{ new: true, contact: changed }, true],
	[{ new: false, contact: made }, false],
	[{ contact: made }, true],
	[{ contact: changed }, false],
	[{ new: null, contact: made }, true],
	[{ contact: { ...made, dateAdded: undefined, dateUpdated: undefined } }, false],
])('an upsert that answers %j was a creation: %s', async (answer, isNew) => {
	highLevel().post('/contacts/upsert').reply(200, answer);
	expect(await contactItems('upsert', { email: made.email })).toMatchObject([
		{ id: 'c1', new: isNew, matchedBy: isNew ? null : 'email' },
	]);
});
