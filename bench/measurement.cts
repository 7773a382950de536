export interface Measurement {
	task: string;
	contestant: string;
	label: string;
	/** n8n writes down when the node starts and ends. */
	timeMs: number;
	executionMs: number;
	/** Those that HighLevel refused are included. */
	requests: number;
	refused: number;
	/** These were not written or did not come out. */
	failed: number;
	doubled: number;
	/** The limit itself needs so long for the requests that were not refused. */
	limitMs: number;
	cpuMs: number;
	/** n8n answered nobody for so long, at the longest. */
	stallMs: number;
	error?: string;
}

/**
 * Says how much longer it took than the limit itself needs; nothing when the limit holds nobody up, or the work was
 * not done.
 */
export function ratioOf({ timeMs, limitMs, failed }: Measurement): number | undefined {
	return limitMs > 0 && failed === 0 ? timeMs / limitMs : undefined;
}
