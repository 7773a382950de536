import type { Question } from './question.cts';

const EVERY_MS = 500;
/** The triggers look back this far for rows that come late. */
const MOST_MS = 60_000;

export const indexGap: Question = {
	id: 'indexGap',
	question: 'How long does the search lag behind a write, and does the row vanish meanwhile?',
	how: 'A contact is changed and looked for twice a second until the new row is there.',
	answers: {
		gap: 'the row vanishes and comes back',
		late: 'the old row stays until the new one is there',
		atOnce: 'the new row is there at once',
		never: 'the new row was not there after a minute',
	},
	assumed: ['gap'],
	copes: ['late', 'atOnce'],
	async ask(stage) {
		const person = stage.person();
		const contactId = await stage.contact(person);
		await stage.indexedRow(person.email);
		// Unlike the names, every form of a row has the city under the same key.
		await stage.ask('PUT', `/contacts/${contactId}`, { body: { city: 'Changed' } });
		const since = stage.clock.now();
		let oldUntil = 0;
		let goneUntil = 0;
		for (;;) {
			const row = await stage.row(person.email);
			const spent = stage.clock.now() - since;
			if (String(row?.city).toLowerCase() === 'changed') {
				const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
				const old = `old row until ${seconds(oldUntil)}`;
				const detail = `${old}${goneUntil ? `, no row until ${seconds(goneUntil)}` : ''}, new row after ${seconds(spent)}`;
				if (goneUntil) return { key: 'gap', detail };
				return oldUntil ? { key: 'late', detail } : { key: 'atOnce' };
			}
			if (spent > MOST_MS) return { key: 'never' };
			if (row) oldUntil = spent || 1;
			else goneUntil = spent || 1;
			await stage.pause(EVERY_MS);
		}
	},
};

export const readAfterWrite: Question = {
	id: 'readAfterWrite',
	question: 'Does reading by id show a change at once?',
	how: 'A contact is changed and read right after.',
	answers: { atOnce: 'yes', late: 'no' },
	assumed: ['atOnce'],
	async ask(stage) {
		const contactId = await stage.contact();
		await stage.ask('PUT', `/contacts/${contactId}`, { body: { lastName: 'Changed' } });
		const { lastName } = await stage.read(contactId);
		return { key: lastName === 'Changed' ? 'atOnce' : 'late' };
	},
};
