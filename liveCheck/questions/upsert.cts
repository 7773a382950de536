import type { Stage } from '../stage/stage.cts';
import type { Question } from './question.cts';

type Json = Record<string, unknown>;

async function upsert(stage: Stage, fields: object) {
	return await stage.ask('POST', '/contacts/upsert', {
		body: { locationId: stage.locationId, ...fields },
	});
}

async function upsertTwice(stage: Stage) {
	const person = stage.person();
	const created = await upsert(stage, { ...person, dnd: true });
	const matched = await upsert(stage, { ...person, lastName: 'Matched' });
	return { person, created, matched };
}

const statuses = { 200: '200', 201: '201' };

export const upsertCreatedStatus: Question = {
	id: 'upsertCreatedStatus',
	question: 'With which status is an upsert answered that made a contact?',
	how: 'An upsert with an address that nobody has.',
	answers: statuses,
	assumed: ['200'],
	copes: ['201'],
	ask: async (stage) => ({ key: String((await upsertTwice(stage)).created.status) }),
};

export const upsertMatchedStatus: Question = {
	id: 'upsertMatchedStatus',
	question: 'With which status is an upsert answered that found the contact?',
	how: 'The same upsert again.',
	answers: statuses,
	assumed: ['200'],
	copes: ['201'],
	ask: async (stage) => ({ key: String((await upsertTwice(stage)).matched.status) }),
};

const forms = { small: 'the small one of Create', full: 'the whole contact' };
/** The small form leaves this list out. */
const formOf = ({ body }: { body: Json }) =>
	'additionalEmails' in (body.contact as Json) ? 'full' : 'small';

export const upsertCreatedForm: Question = {
	id: 'upsertCreatedForm',
	question: 'Which form has the contact in the answer to an upsert that made it?',
	how: 'An upsert with an address that nobody has.',
	answers: forms,
	assumed: ['small'],
	copes: ['full'],
	ask: async (stage) => ({ key: formOf((await upsertTwice(stage)).created) }),
};

export const upsertMatchedForm: Question = {
	id: 'upsertMatchedForm',
	question: 'Which form has the contact in the answer to an upsert that found it?',
	how: 'The same upsert again.',
	answers: forms,
	assumed: ['full'],
	copes: ['small'],
	ask: async (stage) => ({ key: formOf((await upsertTwice(stage)).matched) }),
};

export const upsertDateUpdated: Question = {
	id: 'upsertDateUpdated',
	question: 'Is dateUpdated in the answer to an upsert the one that is stored?',
	how: 'An upsert that finds the contact, then the contact is read.',
	answers: {
		equal: 'yes',
		near: 'no, some milliseconds beside it',
		far: 'no, more than five seconds beside it',
	},
	assumed: ['equal', 'near'],
	async ask(stage) {
		const { matched } = await upsertTwice(stage);
		const { id, dateUpdated } = matched.body.contact as Json;
		const stored = await stage.read(String(id));
		const apart = Date.parse(String(stored.dateUpdated)) - Date.parse(String(dateUpdated));
		if (apart === 0) return { key: 'equal' };
		return { key: Math.abs(apart) <= 5000 ? 'near' : 'far', detail: `${apart} ms` };
	},
};

export const upsertByPhone: Question = {
	id: 'upsertByPhone',
	question: 'An upsert finds the contact by its phone: what happens to the e-mail?',
	how: 'An upsert with the phone of a contact and another e-mail.',
	answers: {
		replaced: 'the sent one replaces it',
		kept: 'it is kept',
		other: 'another contact is made or changed',
	},
	assumed: ['replaced'],
	copes: ['kept'],
	async ask(stage) {
		const phone = await stage.freePhone();
		const contactId = await stage.contact({ phone });
		const person = stage.person();
		const { body } = await upsert(stage, { ...person, phone, dnd: true });
		if ((body.contact as Json).id !== contactId) return { key: 'other' };
		const { email } = await stage.read(contactId);
		return { key: email === person.email ? 'replaced' : 'kept' };
	},
};

export const upsertsAtOnce: Question = {
	id: 'upsertsAtOnce',
	question: 'Two upserts with the same new e-mail at once: how many contacts do they make?',
	how: 'They are sent side by side.',
	answers: { one: 'one', two: 'two' },
	// The package sends them one after the other.
	assumed: ['one', 'two'],
	async ask(stage) {
		const person = { ...stage.person(), dnd: true };
		const made = await Promise.all([upsert(stage, person), upsert(stage, person)]);
		const ids = new Set(made.map(({ body }) => (body.contact as Json).id));
		return { key: ids.size === 1 ? 'one' : 'two' };
	},
};
