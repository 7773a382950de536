import type { BenchN8n } from './benchN8n.cts';
import type { Contestant } from './contestants/contestant.cts';
import { measure, type Lab } from './measure.cts';
import type { Task } from './tasks.cts';

const pageSize = 500;
export const pagesPerSample = 50;

export interface MemoryMeasurement {
	contestant: string;
	label: string;
	failed: number;
	/** Garbage, and what was in use before the first page, is left out. */
	points: Array<{ contacts: number; bytes: number }>;
	jsonBytesPerContact: number;
	error?: string;
}

/** The n8n has done nothing yet. */
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
 * Divides what the second half of the contacts took by what the first half took: 1 means that memory grows as the
 * items do.
 */
export function growthOf({ points, failed }: MemoryMeasurement): number | undefined {
	const whole = points.at(-1);
	const half = whole && points.find(({ contacts }) => contacts * 2 === whole.contacts);
	if (failed > 0 || !half) return undefined;
	return (whole.bytes - half.bytes) / half.bytes;
}
