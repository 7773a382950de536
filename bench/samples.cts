import { readFile } from 'node:fs/promises';

export interface Sample {
	at: number;
	cpuMs: number;
	heapBytes: number;
}

export interface Span {
	start: number;
	end: number;
}

export async function readSamples(file: string): Promise<Sample[]> {
	const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
	return lines.map((line) => {
		const [at = 0, cpuMs = 0, heapBytes = 0] = line.split(' ').map(Number);
		return { at, cpuMs, heapBytes };
	});
}

/**
 * The samples just outside belong to it, as a stall swallows those inside.
 *
 * @param intervalMs the usual time between two samples
 */
export function usage(samples: Sample[], { start, end }: Span, intervalMs: number) {
	const first = samples.findLastIndex(({ at }) => at <= start);
	const after = samples.findIndex(({ at }) => at >= end);
	const part = samples.slice(Math.max(0, first), after < 0 ? undefined : after + 1);
	const gaps = part.slice(1).map(({ at }, place) => at - (part[place]?.at ?? at));
	return {
		cpuMs: (part.at(-1)?.cpuMs ?? 0) - (part[0]?.cpuMs ?? 0),
		stallMs: Math.max(0, ...gaps.map((gap) => gap - intervalMs)),
	};
}
