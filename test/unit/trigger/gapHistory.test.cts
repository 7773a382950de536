import fc from 'fast-check';

import type { Version } from './fakeAccount.cts';
import { history, live, type Outcome } from './gapHistory.cts';
import { HISTORY_SEED } from './historySeed.cts';

/** Whatever the index hides for a time: nothing is lost, nothing comes twice, nothing old comes. */

/** More of them in a search for faults; these take some seconds. */
const HISTORIES = Number(process.env.HISTORIES ?? 60);

const versionOf = ({ id, updated }: { id: string; updated: number }) => `${id} ${updated}`;
const uniquely = (keys: string[]) => {
	expect(keys).toHaveLength(new Set(keys).size);
	return keys;
};
const changed = ({ written }: Outcome) => new Set(written.map(versionOf));

/** Of contacts that were removed, the last changes may never have been in the search. */
const lastChanges = ({ account, written }: Outcome) => {
	const since = changed({ written } as Outcome);
	return account.contacts().filter((contact) => since.has(versionOf(contact)));
};

function created({ account, emitted, old, written }: Outcome): void {
	const told = uniquely(emitted.map(({ id }) => id));
	const fresh = new Set(written.map(({ id }) => id).filter((id) => !old.has(id)));
	expect(told.filter((id) => !fresh.has(id))).toEqual([]);
	const missed = account.contacts().filter(({ id }) => fresh.has(id) && !told.includes(id));
	expect(missed.map(({ id }) => id)).toEqual([]);
}

function updated(outcome: Outcome): void {
	const told = uniquely(outcome.emitted.map(versionOf));
	expect(told.filter((one) => !changed(outcome).has(one))).toEqual([]);
	const due = lastChanges(outcome).filter((one) => one.updated > one.added);
	expect(due.map(versionOf).filter((one) => !told.includes(one))).toEqual([]);
}

function createdOrUpdated(outcome: Outcome): void {
	const told = uniquely(outcome.emitted.map(versionOf));
	expect(told.filter((one) => !changed(outcome).has(one))).toEqual([]);
	expect(
		lastChanges(outcome)
			.map(versionOf)
			.filter((one) => !told.includes(one)),
	).toEqual([]);
	const first = new Map(outcome.emitted.toReversed().map((one) => [one.id, one.event]));
	for (const [id, event] of first) {
		const isOld = outcome.old.has(id);
		expect([id, event]).toEqual([id, isOld ? 'contactUpdated' : 'contactCreated']);
	}
	uniquely(outcome.emitted.filter(({ event }) => event === 'contactCreated').map(({ id }) => id));
}

/** How often something became true of each contact since the start, and whether it is so at the end. */
function turns(outcome: Outcome, is: (version: Version) => boolean, ofNew: boolean) {
	const turned = new Map<string, { count: number; was: boolean; before: boolean }>();
	for (const version of outcome.written) {
		const old = outcome.old.get(version.id);
		const before = old ? is(old) : ofNew;
		const { was, count } = turned.get(version.id) ?? { was: before, count: 0 };
		const now = is(version);
		turned.set(version.id, { before, was: now, count: count + (now && !was ? 1 : 0) });
	}
	return turned;
}

/** Who was away at the start and was changed before coming back may have been so all along. */
const isUnknown = ({ old }: Outcome, id: string) => old.get(id)?.wasFound === false;

function tags(outcome: Outcome, has: boolean): void {
	uniquely(outcome.emitted.map(versionOf));
	const is = ({ tags = [] }: Version) => tags.includes('vip') === has;
	const turned = turns(outcome, is, !has);
	const here = new Set(outcome.account.contacts().map(({ id }) => id));
	const count = (id: string) => outcome.emitted.filter((one) => one.id === id).length;
	for (const { id } of outcome.emitted) expect([id, turned.has(id)]).toEqual([id, true]);
	for (const [id, turn] of turned) {
		if (isUnknown(outcome, id)) continue;
		expect([id, count(id) <= turn.count]).toEqual([id, true]);
		const isDue = here.has(id) && turn.was && !turn.before && (has || outcome.old.has(id));
		if (isDue) expect([id, count(id)]).not.toEqual([id, 0]);
	}
}

function fields(outcome: Outcome): void {
	const told = uniquely(outcome.emitted.map(versionOf));
	expect(told.filter((one) => !changed(outcome).has(one))).toEqual([]);
	for (const contact of lastChanges(outcome)) {
		const old = outcome.old.get(contact.id);
		const isTold = outcome.emitted.some(({ id }) => id === contact.id);
		if (!old?.wasFound) continue;
		if (old.email !== contact.email) expect([contact.id, isTold]).toEqual([contact.id, true]);
		const { written } = outcome;
		const isSame = written.every(({ id, email }) => id !== contact.id || email === old.email);
		if (isSame) expect([contact.id, isTold]).toEqual([contact.id, false]);
	}
}

function notes({ emitted, notes, account }: Outcome): void {
	const told = uniquely(emitted.map(({ id }) => id));
	expect(told.filter((id) => !notes.includes(id))).toEqual([]);
	const here = new Set(account.contacts().map(({ id }) => id));
	const contactOf = (id: string) => account.notes.find((note) => note.id === id)?.contactId ?? '';
	expect(notes.filter((id) => here.has(contactOf(id)) && !told.includes(id))).toEqual([]);
}

const checks: Array<[string, object, (outcome: Outcome) => void]> = [
	['contactCreated', {}, created],
	['contactUpdated', {}, updated],
	['contactCreatedOrUpdated', {}, createdOrUpdated],
	['contactFieldsChanged', { watchedFields: ['email'] }, fields],
	['tagAdded', { tag: 'vip' }, (outcome) => tags(outcome, true)],
	['tagRemoved', { tag: 'vip' }, (outcome) => tags(outcome, false)],
	['noteAdded', { noteContacts: 2 }, notes],
];

describe.each(checks)('%s', (event, parameters, check) => {
	it('tells everything once, and nothing old, while contacts vanish and come back', async () => {
		await fc.assert(
			fc.asyncProperty(history, async (how) => check(await live({ event, ...parameters }, how))),
			{ numRuns: HISTORIES, seed: HISTORY_SEED },
		);
	});
});
