/** One contestant's result in one row. */
export interface Measurement {
	task: string;
	contestant: string;
	label: string;
	/** From the node's start to its end, as n8n writes it down, in ms. */
	timeMs: number;
	/** From the workflow's start to its end, in ms. */
	executionMs: number;
	/** Requests that HighLevel got, those refused included. */
	requests: number;
	/** Requests answered 429. */
	refused: number;
	/** Contacts that were not written or did not come out. */
	failed: number;
	/** Contacts that were written more often than once. */
	doubled: number;
	/** What the limit itself needs for the requests that were not refused, in ms. */
	limitMs: number;
	/** Processor time of n8n while the node ran, in ms. */
	cpuMs: number;
	/** Longest time in which n8n answered nobody, in ms. */
	stallMs: number;
	/** What the node said when it failed. */
	error?: string;
}

/** How much longer than the limit itself needs; nothing when it holds nobody up, or the work was not done. */
export function ratioOf({ timeMs, limitMs, failed }: Measurement): number | undefined {
	return limitMs > 0 && failed === 0 ? timeMs / limitMs : undefined;
}
