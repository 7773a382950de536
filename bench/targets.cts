import { ratioOf, type Measurement } from './measurement.cts';
import { growthOf, type MemoryMeasurement } from './memory.cts';

export interface Results {
	measurements: Measurement[];
	memory: MemoryMeasurement[];
}

export interface Verdict {
	target: string;
	measured: string;
	/** It is missing when the row was not run. */
	met?: boolean;
}

export function verdicts({ measurements, memory }: Results): Verdict[] {
	const find = (task: string, contestant = 'ours') =>
		measurements.find((one) => one.task === task && one.contestant === contestant);
	const judge = <T,>(
		target: string,
		value: T | undefined,
		measured: (value: T) => string,
		isMet: (value: T) => boolean,
	): Verdict =>
		value === undefined
			? { target, measured: 'not run' }
			: { target, measured: measured(value), met: isMet(value) };
	const times = (value: number) => `${value.toFixed(2)} ×`;
	const count = (value: number) => String(value);

	const create = find('create');
	const get = find('get');
	const builtInGet = find('get', 'builtIn');
	const memoryOfOurs = memory.find(({ contestant }) => contestant === 'ours');
	const two = find('twoProcesses');
	return [
		judge(
			'Create 1,000: at most 1.10 × the time that the limit itself needs',
			create && (ratioOf(create) ?? NaN),
			times,
			(ratio) => ratio <= 1.1,
		),
		judge(
			'Create 1,000: at most 1 % of the requests answered 429',
			create && create.refused / create.requests,
			(share) => `${(share * 100).toFixed(1)} %`,
			(share) => share <= 0.01,
		),
		judge('Create 1,000: none failed', create?.failed, count, (failed) => failed === 0),
		judge('Create 1,000: none doubled', create?.doubled, count, (doubled) => doubled === 0),
		judge('Get 10,000: at most 21 requests', find('getMany')?.requests, count, (n) => n <= 21),
		judge('Tag 1,000: 10 requests', find('tag')?.requests, count, (n) => n <= 10),
		judge(
			"Cost per item: at most half the built-in node's",
			get && builtInGet && get.timeMs / builtInGet.timeMs,
			(share) => `${share.toFixed(2)} of it`,
			(share) => share <= 0.5,
		),
		judge(
			'Get 100,000: memory grows no faster than the items (second half against the first)',
			memoryOfOurs && growthOf(memoryOfOurs),
			times,
			(growth) => growth <= 1.1,
		),
		judge('Two processes: none failed', two?.failed, count, (failed) => failed === 0),
		judge(
			'Two processes: together at most 1.25 × the time that the limit needs',
			two && (ratioOf(two) ?? NaN),
			times,
			(ratio) => ratio <= 1.25,
		),
	];
}
