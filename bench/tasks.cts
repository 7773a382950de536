import type { IDataObject } from 'n8n-workflow';
import type { BulkSeed } from '../sandbox/control/bulk.cts';
import { noLimit, scaledLimit, usualLatencyMs, type Limit } from './conditions.cts';

export type Work = 'create' | 'getMany' | 'tag' | 'update' | 'get';

export interface Task {
	key: string;
	title: string;
	work: Work;
	count: number;
	/** They run in this order. */
	contestants: string[];
	limit: Limit;
	latencyMs: number;
	processes: number;
	seed?: BulkSeed;
	/** @param ids of the contacts that are there */
	items(ids: string[]): IDataObject[];
	/** Each contestant does some before any is measured, because who comes first would pay for n8n's start. */
	warmUp?: number;
}

const usual = { limit: scaledLimit, latencyMs: usualLatencyMs, processes: 1 };

export const oldTag = 'imported';
export const newTag = 'bench';
const oldCity = 'Springfield';
const newCity = 'Shelbyville';

const people = (count: number, city = oldCity): BulkSeed => ({
	count,
	template: {
		firstName: 'Person',
		lastName: 'Number {n}',
		email: 'person{n}@example.com',
		city,
		tags: [oldTag],
	},
});

const newPeople = (count: number) => (): IDataObject[] =>
	Array.from({ length: count }, (_, n) => ({
		firstName: 'Person',
		lastName: `Number ${n + 1}`,
		email: `person${n + 1}@example.com`,
		source: 'bench',
	}));

const inBatches = ['ours', 'builtInBatched', 'httpBatched'];

/** Memory has a measure of its own. */
export const tasks: Task[] = [
	// This is the first, because what the others leave in n8n's memory costs whoever is measured after them.
	{
		key: 'get',
		title: 'Get 2,000 contacts one by one, without latency and limit: cost per item',
		work: 'get',
		count: 2_000,
		contestants: ['ours', 'builtIn', 'http'],
		limit: noLimit,
		latencyMs: 0,
		processes: 1,
		seed: people(2_000),
		items: (ids) => ids.map((id) => ({ id })),
		warmUp: 1_000,
	},
	{
		...usual,
		key: 'create',
		title: 'Create 1,000 contacts',
		work: 'create',
		count: 1_000,
		contestants: ['ours', 'builtIn', 'builtInBatched', 'http', 'httpBatched'],
		items: newPeople(1_000),
	},
	{
		...usual,
		key: 'getMany',
		title: 'Get 10,000 contacts',
		work: 'getMany',
		count: 10_000,
		contestants: ['ours', 'builtIn', 'http'],
		seed: people(10_000),
		items: () => [{}],
	},
	{
		...usual,
		key: 'tag',
		title: 'Tag 1,000 contacts',
		work: 'tag',
		count: 1_000,
		contestants: inBatches,
		seed: people(1_000),
		items: (ids) => ids.map((id) => ({ id, tags: [oldTag] })),
	},
	{
		...usual,
		key: 'update',
		title: 'Update 1,000 contacts of which 900 are unchanged',
		work: 'update',
		count: 1_000,
		contestants: inBatches,
		seed: people(1_000),
		items: (ids) => ids.map((id, n) => ({ id, city: n % 10 === 0 ? newCity : oldCity })),
	},
	{
		...usual,
		key: 'twoProcesses',
		title: 'Create 1,000 contacts from two n8n processes at once',
		work: 'create',
		count: 1_000,
		contestants: inBatches,
		processes: 2,
		items: newPeople(1_000),
	},
];

/** n8n's built-in node cannot do it. */
export const memoryTask: Task = {
	key: 'memory',
	title: 'Get 100,000 contacts: memory',
	work: 'getMany',
	count: 100_000,
	contestants: ['ours', 'http'],
	limit: noLimit,
	latencyMs: 0,
	processes: 1,
	seed: people(100_000),
	items: () => [{}],
};
