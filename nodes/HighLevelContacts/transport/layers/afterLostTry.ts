import type { IsRecent } from '../apiRequest';
import type { ServerClock } from '../serverTime';
import type { Call, Send } from './send';

/** Says in an answer what an earlier try, whose answer was lost, may have done. */
export function afterLostTry(next: Send, serverClock: Pick<ServerClock, 'recentSince'>): Send {
	return async (call) => {
		const sent = await next(call);
		const { outcome, tries } = sent;
		if (outcome.kind !== 'answer' || !tries.uncertain) return sent;
		const isRecent = serverClock.recentSince(tries.firstSentAt ?? 0);
		const made = call.request.afterLostTry?.(outcome.value, isRecent) ?? outcome.value;
		const value = await warnOfDuplicates(call, made, isRecent);
		return { ...sent, outcome: { kind: 'answer', value } };
	};
}

/** Says in the result which else there is, after a create that was sent more than once. */
async function warnOfDuplicates<T>(
	{ request: { recovery }, signal }: Call<T>,
	made: T,
	isRecent: IsRecent,
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
