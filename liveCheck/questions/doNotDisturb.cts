import type { Stage } from '../stage/stage.cts';
import type { Question } from './question.cts';

type Json = Record<string, unknown>;

const hasDnd = (contact: unknown) =>
	'dnd' in (contact as Json) || 'dndSettings' in (contact as Json);

export const dndInSearch: Question = {
	id: 'dndInSearch',
	question: 'Does a row of the search tell Do Not Disturb of a contact where nobody touched it?',
	how: 'Such a contact is made and looked for.',
	answers: {
		empty: 'yes, dnd is false and dndSettings is empty',
		noSettings: 'dnd is there, dndSettings is left out',
		absent: 'both are left out',
	},
	assumed: ['empty'],
	copes: ['noSettings', 'absent'],
	async ask(stage) {
		const contact = await stage.read(await stage.untouchedContact());
		const row = await stage.indexedRow(String(contact.email));
		if ('dndSettings' in row) return { key: 'empty' };
		return { key: 'dnd' in row ? 'noSettings' : 'absent' };
	},
};

interface Reply {
	id: string;
	what: string;
	contact: (stage: Stage) => Promise<unknown>;
}

const REPLIES: Reply[] = [
	{
		id: 'dndInGet',
		what: 'reading it by its id',
		contact: async (stage) => await stage.read(await stage.untouchedContact()),
	},
	{
		id: 'dndInUpdate',
		what: 'updating it',
		contact: async (stage) => {
			const path = `/contacts/${await stage.untouchedContact()}`;
			return (await stage.ask('PUT', path, { body: { lastName: 'Changed' } })).body.contact;
		},
	},
	{
		id: 'dndInCreate',
		what: 'making it',
		contact: async (stage) =>
			(
				await stage.ask('POST', '/contacts/', {
					body: { locationId: stage.locationId, ...stage.person() },
				})
			).body.contact,
	},
	{
		id: 'dndInUpsert',
		what: 'an upsert that finds it',
		contact: async (stage) => {
			const { firstName, email } = await stage.read(await stage.untouchedContact());
			const body = { locationId: stage.locationId, firstName, email };
			return (await stage.ask('POST', '/contacts/upsert', { body })).body.contact;
		},
	},
	{
		id: 'dndInLookUp',
		what: 'looking it up by e-mail',
		contact: async (stage) => {
			const { email } = await stage.read(await stage.untouchedContact());
			const query = { locationId: stage.locationId, email: String(email) };
			return (await stage.ask('GET', '/contacts/search/duplicate', { query })).body.contact;
		},
	},
];

export const dndInReplies: Question[] = REPLIES.map(({ id, what, contact }) => ({
	id,
	question: `Nobody touched Do Not Disturb of a contact: does the answer to ${what} tell it?`,
	how: 'The contact is made with a name and an e-mail only.',
	answers: { absent: 'no, it is left out', present: 'yes' },
	assumed: ['absent'],
	copes: ['present'],
	ask: async (stage) => ({ key: hasDnd(await contact(stage)) ? 'present' : 'absent' }),
}));
