import { limitTimeMs, scaledLimit } from '../../../bench/conditions.cts';
import { ratioOf, type Measurement } from '../../../bench/measurement.cts';
import { growthOf, type MemoryMeasurement } from '../../../bench/memory.cts';
import { table } from '../../../bench/report/table.cts';
import { usage } from '../../../bench/samples.cts';
import { verdicts } from '../../../bench/targets.cts';

const measured = (part: Partial<Measurement>): Measurement => ({
	task: 'create',
	contestant: 'ours',
	label: 'Ours',
	timeMs: 19_000,
	executionMs: 19_100,
	requests: 1_000,
	refused: 0,
	failed: 0,
	doubled: 0,
	limitMs: 18_000,
	cpuMs: 0,
	stallMs: 0,
	...part,
});

const memory = (...megabytes: number[]): MemoryMeasurement => ({
	contestant: 'ours',
	label: 'Ours',
	failed: 0,
	points: megabytes.map((mega, place) => ({
		contacts: (place + 1) * 25_000,
		bytes: mega * 1_000_000,
	})),
	jsonBytesPerContact: 500,
});

describe("the bench's figures", () => {
	it.each([
		[1, 0],
		[100, 0],
		[101, 2_000],
		[1_000, 18_000],
	])('the limit needs for %d requests %d ms', (requests, ms) => {
		expect(limitTimeMs(requests, scaledLimit)).toBe(ms);
	});

	it('has no ratio where the work was not done or the limit holds nobody up', () => {
		expect(ratioOf(measured({}))).toBeCloseTo(1.056);
		expect(ratioOf(measured({ failed: 1 }))).toBeUndefined();
		expect(ratioOf(measured({ limitMs: 0 }))).toBeUndefined();
	});

	it('finds the time in which n8n stood still, also at the edges', () => {
		const samples = [0, 20, 40, 540, 560, 1_560].map((at) => ({ at, cpuMs: at / 2, heapBytes: 0 }));
		expect(usage(samples, { start: 30, end: 550 }, 20)).toEqual({ cpuMs: 270, stallMs: 480 });
		expect(usage(samples, { start: 30, end: 700 }, 20)).toEqual({ cpuMs: 770, stallMs: 980 });
	});

	it('compares the memory of the second half with that of the first', () => {
		expect(growthOf(memory(30, 60, 90, 120))).toBe(1);
		expect(growthOf(memory(30, 60, 90, 180))).toBe(2);
		expect(growthOf({ ...memory(30, 60, 90, 120), failed: 1 })).toBeUndefined();
		expect(growthOf(memory(30))).toBeUndefined();
	});

	it('judges the targets', () => {
		const met = (part: Partial<Measurement>) =>
			verdicts({ measurements: [measured(part)], memory: [] })
				.filter((verdict) => verdict.target.startsWith('Create'))
				.map((verdict) => verdict.met);
		expect(met({})).toEqual([true, true, true, true]);
		expect(met({ timeMs: 20_000 })).toEqual([false, true, true, true]);
		expect(met({ refused: 11 })).toEqual([true, false, true, true]);
		expect(met({ failed: 1 })).toEqual([false, true, false, true]);
		expect(met({ doubled: 1 })).toEqual([true, true, true, false]);
		expect(
			verdicts({ measurements: [], memory: [] }).every(({ met: yes }) => yes === undefined),
		).toBe(true);
	});

	it('makes tables that read well as text', () => {
		const columns = [
			{ title: 'Node', cell: ([name]: [string, number]) => name, isText: true },
			{ title: 'n', cell: ([, value]: [string, number]) => String(value) },
		];
		expect(table(columns, [['a longer name', 1_000]])).toBe(
			['| Node          |    n |', '| ------------- | ---: |', '| a longer name | 1000 |'].join(
				'\n',
			),
		);
	});
});
