import type { BenchN8n } from './benchN8n';
import type { Contestant } from './contestants/contestant';
import { measure, type Lab } from './measure';
import type { Task } from './tasks';

/** All nodes ask for pages of this size. */
const pageSize = 500;
/** Pages between two looks at n8n's memory: 25,000 contacts. */
export const pagesPerSample = 50;

/** Memory of n8n while a node gets all contacts of an account. */
export interface MemoryMeasurement {
	contestant: string;
	label: string;
	failed: number;
	/** Memory in use, garbage left out, above what it was before the first page. */
	points: Array<{ contacts: number; bytes: number }>;
	/** A contact as it came out of the node, as JSON. */
	jsonBytesPerContact: number;
	error?: string;
}

/** Runs one contestant in an n8n that has done nothing yet. */
export async function measureMemory(
	lab: Lab & { n8n: [BenchN8n] },
	task: Task,
	contestant: Contestant,
): Promise<MemoryMeasurement> {
	const { measurement, output } = await measure(lab, task, contestant);
	const samples = await lab.n8n[0].samples();
	const before = samples[0]?.heapBytes ?? 0;
	const { label, failed, error } = measurement;
	return {
		contestant: contestant.key,
		label,
		failed,
		points: samples.slice(1).map(({ heapBytes }, place) => ({
			contacts: (place + 1) * pagesPerSample * pageSize,
			bytes: heapBytes - before,
		})),
		jsonBytesPerContact: Buffer.byteLength(JSON.stringify(output)) / task.count,
		error,
	};
}

/**
 * What the second half of the contacts took, divided by what the first half took: 1 means that memory grows as
 * the items do.
 */
export function growthOf({ points, failed }: MemoryMeasurement): number | undefined {
	const whole = points.at(-1);
	const half = whole && points.find(({ contacts }) => contacts * 2 === whole.contacts);
	if (failed > 0 || !half) return undefined;
	return (whole.bytes - half.bytes) / half.bytes;
}
