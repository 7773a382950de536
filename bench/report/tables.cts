import { ratioOf, type Measurement } from '../measurement.cts';
import type { MemoryMeasurement } from '../memory.cts';
import type { Task } from '../tasks.cts';
import type { Verdict } from '../targets.cts';
import { table, type Column } from './table.cts';

const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 9_950 ? 2 : 1)} s`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
const integer = (value: number) => value.toLocaleString('en');

function common(): Array<Column<Measurement>> {
	return [
		{ title: 'Node', cell: ({ label }) => label, isText: true },
		{ title: 'Time', cell: ({ timeMs }) => seconds(timeMs) },
		{ title: 'Workflow', cell: ({ executionMs }) => seconds(executionMs) },
		{ title: 'Requests', cell: ({ requests }) => integer(requests) },
		{ title: '429', cell: ({ refused }) => integer(refused) },
		{ title: 'Failed', cell: ({ failed }) => integer(failed) },
		{ title: 'Doubled', cell: ({ doubled }) => integer(doubled) },
	];
}

const limitColumns: Array<Column<Measurement>> = [
	{ title: 'Limit needs', cell: ({ limitMs }) => seconds(limitMs) },
	{ title: 'Ratio', cell: (one) => ratioOf(one)?.toFixed(2) ?? '–' },
];

const costColumns = ({ count }: Task): Array<Column<Measurement>> => [
	{ title: 'Per item', cell: ({ timeMs }) => `${(timeMs / count).toFixed(2)} ms` },
	{ title: 'n8n CPU per item', cell: ({ cpuMs }) => `${(cpuMs / count).toFixed(2)} ms` },
];

const hostColumns: Array<Column<Measurement>> = [
	{ title: 'n8n CPU', cell: ({ cpuMs }) => seconds(cpuMs) },
	{ title: 'Longest stall', cell: ({ stallMs }) => seconds(stallMs) },
];

export function taskTable(task: Task, measurements: Measurement[]): string {
	const special = task.work === 'get' ? costColumns(task) : limitColumns;
	return table([...common(), ...special, ...hostColumns], measurements);
}

export function memoryTable(measurements: MemoryMeasurement[]): string {
	const [longest] = measurements.map(({ points }) => points).sort((a, b) => b.length - a.length);
	return table<MemoryMeasurement>(
		[
			{ title: 'Node', cell: ({ label }) => label, isText: true },
			...(longest ?? []).map(({ contacts }, place) => ({
				title: `at ${integer(contacts)}`,
				cell: ({ points }: MemoryMeasurement) => {
					const point = points[place];
					return point ? megabytes(point.bytes) : '–';
				},
			})),
			{
				title: 'Per contact',
				cell: ({ points }) => {
					const last = points.at(-1);
					return last ? `${Math.round(last.bytes / last.contacts)} B` : '–';
				},
			},
			{ title: 'As JSON', cell: (one) => `${Math.round(one.jsonBytesPerContact)} B` },
			{ title: 'Failed', cell: ({ failed }) => integer(failed) },
		],
		measurements,
	);
}

export function verdictTable(verdicts: Verdict[]): string {
	return table<Verdict>(
		[
			{ title: 'Target', cell: ({ target }) => target, isText: true },
			{ title: 'Measured', cell: ({ measured }) => measured },
			{
				title: 'Met',
				cell: ({ met }) => (met === undefined ? '–' : met ? 'yes' : '**no**'),
				isText: true,
			},
		],
		verdicts,
	);
}
