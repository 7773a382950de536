import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { contactEvents } from '../../../nodes/HighLevelContacts/trigger/contacts/contactEvents';
import type { Contact } from '../../../sandbox/model/types.cts';
import { childCases } from '../trigger/childEvents.cts';
import { ChildStage } from '../trigger/childStage.cts';
import { MINUTE, SECOND, Watcher } from '../trigger/watcher.cts';
import { notAsItCame } from './asItCame.cts';
import { bugIn, complaint, summary } from './complaints.cts';
import { line } from './line.cts';
import { replaced, replacementsOf, type Replacement } from './replacements.cts';
import { LONGEST_MS, share } from './share.cts';

jest.mock('../../../nodes/HighLevelContacts/transport/exchange', () => {
	const real = jest.requireActual<
		typeof import('../../../nodes/HighLevelContacts/transport/exchange')
	>('../../../nodes/HighLevelContacts/transport/exchange');
	return {
		...real,
		exchange: async (...given: Parameters<typeof real.exchange>) =>
			await jest
				.requireActual<typeof import('./line.cts')>('./line.cts')
				.line.exchange(real.exchange, ...given),
	};
});

/**
 * Three things happen, and in every answer the second one has an odd field: all are told, the second with that
 * field as it came, none is told twice, and what happens later is told as well.
 */

const stage = ChildStage.use();

interface Case {
	event: string;
	parameters: INodeParameters;
	/** The list in which HighLevel answers such a thing */
	list: string;
	/** What identifies it in an item */
	idOf: (item: IDataObject) => string;
	/** Prepares something before the trigger looks; what it returns makes the event happen. */
	arm(name: string): () => void;
}

const people = new Map<string, Contact>();
function contact(name: string): Contact {
	const known = people.get(name) ?? stage.people.add(name);
	people.set(name, known);
	return known;
}

const contactCases = contactEvents.map(({ option: { value } }): Case => ({
	event: value,
	parameters: {
		tag: 'vip',
		...(value === 'contactFieldsChanged' ? { watchedFields: ['city'] } : {}),
	},
	list: 'contacts',
	idOf: ({ id }) => String(id),
	arm: (name) => {
		if (value.startsWith('contactCreated')) return () => void stage.people.add(name);
		const one = stage.people.add(name, { tags: value === 'tagRemoved' ? ['vip'] : [] });
		const change = value === 'tagRemoved' ? { tags: [] } : { tags: ['vip'], city: 'Paris' };
		return () => void stage.people.edit(one, change);
	},
}));

const LISTS: Record<string, string> = { task: 'tasks', appointment: 'events', note: 'notes' };

const ofChildren = childCases.map(({ event, parameters, arm }): Case => ({
	event,
	parameters,
	list: Object.entries(LISTS).find(([about]) => event.startsWith(about))?.[1] ?? '',
	idOf: ({ id }) => String(id),
	arm: (name) => arm(stage, contact('Ada'), name),
}));

/** By what an event knows that it has happened: of one that does not tell this, nothing can be said. */
const GOES_BY: Record<string, string[]> = {
	contactCreated: ['dateAdded'],
	contactFieldsChanged: ['city'],
	tagAdded: ['tags'],
	tagRemoved: ['tags'],
	taskCreated: ['completed', 'deleted'],
	taskCompleted: ['completed', 'deleted', 'contactId'],
	taskDueSoon: ['completed', 'deleted', 'dueDate'],
	appointmentBooked: ['dateAdded', 'deleted'],
	appointmentChanged: ['startTime', 'deleted'],
	appointmentStartingSoon: ['startTime', 'appointmentStatus', 'deleted'],
	noteAdded: ['dateAdded'],
};

/** Rows of a list by the names that they were given. */
const isNamed = (row: IDataObject, name: string) =>
	[row.firstName, row.title, row.body].some(
		(text) => String(text).toLowerCase() === name.toLowerCase(),
	);

it.each([...contactCases, ...ofChildren].map((one) => [one.event, one] as const))(
	'%s goes on past every odd row',
	async (_, one) => {
		const complaints: string[] = [];
		const sample = await play(one, undefined);
		expect(sample.early.sort()).toEqual(sample.ids.slice(0, 3).sort());
		expect(sample.late).toEqual([sample.ids[3]]);
		for (const replacement of share(replacementsOf(sample.row))) {
			const say = (what: string, more: unknown) =>
				complaints.push(complaint(what, one.event, replacement, String(more)));
			try {
				const { ids, early, late, shown } = await play(one, replacement);
				const [first, second, third, later] = ids as [string, string, string, string];
				if (!early.includes(first) || !early.includes(third)) say('others not told', early);
				if (!late.includes(later)) say('does not go on', late);
				const all = [...early, ...late];
				const twice = all.filter((id, at) => all.indexOf(id) !== at);
				if (twice.length > 0) say('told twice', twice);
				const [key = '', ...below] = replacement.path;
				// Without its ID it is another one, or none that could be told once.
				if (['id', '_id'].includes(key)) continue;
				const isTold = all.includes(second);
				if (!isTold && !GOES_BY[one.event]?.includes(key)) say('odd one not told', all);
				if (isTold && below.length === 0 && isShown(sample, key)) {
					const odd = notAsItCame(replacement, shown[key]);
					if (odd) say('not as it came', odd);
				}
			} catch (error) {
				say(bugIn(error) ? 'JavaScript error' : 'poll failed', (error as Error).message);
			}
		}
		expect(summary(complaints)).toBe('');
	},
	LONGEST_MS,
);

/** Whether the item holds the field of the row as it is. */
function isShown({ row, shown }: Pick<Played, 'row' | 'shown'>, key: string): boolean {
	// IDs of others are text in all items.
	if (key === 'contactId' || shown[key] === undefined) return false;
	return JSON.stringify(shown[key]) === JSON.stringify(row[key]);
}

type Played = Awaited<ReturnType<typeof play>>;

/** Ids of the four things, what was told of them at first and later, and the row of the second as HighLevel answers it. */
async function play(one: Case, replacement: Replacement | undefined) {
	stage.sandbox.reset();
	people.clear();
	const names = ['First', 'Second', 'Third', 'Later'];
	const happen = names.map((name) => one.arm(name));
	await stage.clock.advance(10 * MINUTE);
	const ids = new Map<string, string>();
	let row: IDataObject = {};
	const see = (each: IDataObject) => {
		const name = names.find((wanted) => isNamed(each, wanted));
		if (name) ids.set(name, String(each.id ?? each._id));
		if (name !== 'Second') return each;
		row = each;
		return replacement ? (replaced(each, replacement) as IDataObject) : each;
	};
	const alter = (_route: string, body: unknown) => {
		const { [one.list]: rows, task, ...rest } = body as Record<string, unknown>;
		return {
			...rest,
			...(task ? { task: see(task as IDataObject) } : {}),
			...(Array.isArray(rows) ? { [one.list]: rows.map(see) } : {}),
		};
	};
	const watcher = new Watcher(stage.sandbox, { event: one.event, ...one.parameters });
	await line.altering(alter, async () => await watcher.poll());
	await stage.clock.advance(MINUTE);
	const told: IDataObject[][] = [];
	await line.altering(alter, async () => {
		for (const now of [happen.slice(0, 3), [], happen.slice(3), []]) {
			for (const make of now) {
				make();
				await stage.clock.advance(SECOND);
			}
			told.push(await watcher.poll());
			await stage.clock.advance(MINUTE);
		}
	});
	const idsIn = (polls: IDataObject[][]) => polls.flat().map(one.idOf);
	return {
		ids: names.map((name) => ids.get(name) ?? ''),
		early: idsIn(told.slice(0, 2)),
		late: idsIn(told.slice(2)),
		row,
		/** The item of the second one, if it was told */
		shown: told.flat().find((item) => one.idOf(item) === ids.get('Second')) ?? {},
	};
}
