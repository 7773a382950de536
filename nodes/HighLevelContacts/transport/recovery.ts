import type { ApiRequest, IsRecent, Recovery } from './apiRequest';
import type { Clock } from './clock';

/**
 * Looks for what a create has made, as often as there are pauses, until something is there.
 *
 * @param pollsOn whether to look to the end all the same, as a second one may still be made
 * @returns undefined when nothing is there, null when that is not known
 */
export async function pollForCreated<T>(
	{ recovery }: ApiRequest<T>,
	{ pauses, pollsOn }: { pauses: number[]; pollsOn: boolean },
	isRecent: IsRecent,
	clock: Clock,
	signal?: AbortSignal,
): Promise<T | undefined | null> {
	if (!recovery) return null;
	let made: T | undefined;
	let seen: T | undefined | null = null;
	for (const pause of pauses) {
		await clock.sleep(pause, signal);
		seen = await lookOnce(recovery, isRecent, signal);
		made ??= seen ?? undefined;
		if (made && !pollsOn) break;
	}
	return made ?? seen;
}

async function lookOnce<T>(
	recovery: Recovery<T>,
	isRecent: IsRecent,
	signal?: AbortSignal,
): Promise<T | undefined | null> {
	try {
		const found = await recovery.find(isRecent);
		return found && found[0];
	} catch {
		signal?.throwIfAborted();
		return null;
	}
}

/** Whether what was looked for in vain may be sent once more. */
export async function isSurelyNotMade(
	{ recovery }: ApiRequest<unknown>,
	signal?: AbortSignal,
): Promise<boolean> {
	try {
		return (await recovery?.isSure()) ?? false;
	} catch {
		signal?.throwIfAborted();
		return false;
	}
}

/** Says in the result which else there is, after a create that was sent more than once. */
export async function warnOfDuplicates<T>(
	{ recovery }: ApiRequest<T>,
	made: T,
	isRecent: IsRecent,
	signal?: AbortSignal,
): Promise<T> {
	if (!recovery) return made;
	try {
		const own = recovery.idOf(made);
		const ids = ((await recovery.find(isRecent)) ?? []).map((one) => recovery.idOf(one));
		const others = ids.filter((id) => id !== own);
		return others.length > 0 ? recovery.remark(made, twinWarning([own, ...others])) : made;
	} catch {
		signal?.throwIfAborted();
		return made;
	}
}

function twinWarning(ids: string[]): string {
	return `HighLevel answered too late, so this was sent again, and now it is there ${ids.length} times: ${ids.join(' and ')}. Keep one of them and delete the rest.`;
}
