import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { contactEvents } from '../../../nodes/HighLevelContacts/trigger/contacts/contactEvents';
import type { Contact } from '../../../sandbox/model/types';
import { childCases } from '../trigger/childEvents';
import { ChildStage } from '../trigger/childStage';
import { MINUTE, SECOND, Watcher } from '../trigger/watcher';
import { bugIn, complaint, summary } from './complaints';
import { line } from './line';
import { replaced, replacementsOf, type Replacement } from './replacements';
import { LONGEST_MS, share } from './share';

jest.mock('../../../nodes/HighLevelContacts/transport/exchange', () => {
	const real = jest.requireActual('../../../nodes/HighLevelContacts/transport/exchange');
	return {
		...real,
		exchange: async (...given: never[]) =>
			await jest.requireActual('./line').line.exchange(real.exchange, ...given),
	};
});

/**
 * Three things happen, and in every answer the second one has an odd field: the first and the third are told,
 * none is told twice, and what happens later is told as well.
 */

const stage = ChildStage.use();

interface Case {
	event: string;
	parameters: INodeParameters;
	/** The list in which HighLevel answers such a thing */
	list: string;
	/** What identifies it in an item */
	idOf(item: IDataObject): string;
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
				const { ids, early, late } = await play(one, replacement);
				const [first, , third, later] = ids as [string, string, string, string];
				if (!early.includes(first) || !early.includes(third)) say('others not told', early);
				if (!late.includes(later)) say('does not go on', late);
				const all = [...early, ...late];
				const twice = all.filter((id, at) => all.indexOf(id) !== at);
				if (twice.length > 0) say('told twice', twice);
			} catch (error) {
				say(bugIn(error) ? 'JavaScript error' : 'poll failed', (error as Error).message);
			}
		}
		expect(summary(complaints)).toBe('');
	},
	LONGEST_MS,
);

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
	const told: string[][] = [];
	await line.altering(alter, async () => {
		for (const now of [happen.slice(0, 3), [], happen.slice(3), []]) {
			for (const make of now) {
				make();
				await stage.clock.advance(SECOND);
			}
			told.push((await watcher.poll()).map(one.idOf));
			await stage.clock.advance(MINUTE);
		}
	});
	return {
		ids: names.map((name) => ids.get(name) ?? ''),
		early: told.slice(0, 2).flat(),
		late: told.slice(2).flat(),
		row,
	};
}
