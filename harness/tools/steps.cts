/** Tests hand in their own. */
export type Say = (line: string) => void;

/** Its message is meant for the person at the terminal: no stack trace is shown. */
export class UserError extends Error {}

/** Gives `0.4 s`, `12 s`, `2 min 40 s`. */
export function duration(ms: number): string {
	const seconds = ms / 1000;
	if (seconds < 10) return `${seconds.toFixed(1)} s`;
	if (seconds < 60) return `${Math.round(seconds)} s`;
	return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

export async function step<T>(say: Say, title: string, work: () => Promise<T>): Promise<T> {
	const started = Date.now();
	say(`… ${title}`);
	try {
		const result = await work();
		say(`✓ ${title} (${duration(Date.now() - started)})`);
		return result;
	} catch (error) {
		say(`✗ ${title} (${duration(Date.now() - started)})`);
		throw error;
	}
}

/**
 * A `UserError` ends the script with its message alone. Exits even if something is still open, so that a failed start
 * does not hang.
 */
export function runMain(main: () => Promise<number>, codeAfterError = 1): void {
	main().then(
		(code) => process.exit(code),
		(error: unknown) => {
			console.error(error instanceof UserError ? `\n${error.message}` : error);
			process.exit(codeAfterError);
		},
	);
}
