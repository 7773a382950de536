const MINUTE_MS = 60_000;

export function formatDuration(ms: number): string {
	const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
	if (minutes === 1) return '1 minute';
	return minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
