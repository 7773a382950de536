const MINUTE_MS = 60_000;

/** A span of time as people say it: minutes, or hours when it is long. */
export function formatDuration(ms: number): string {
	const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
	if (minutes === 1) return '1 minute';
	return minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
