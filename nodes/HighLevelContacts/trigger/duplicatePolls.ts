import { createHash } from 'node:crypto';
import { BoundedMap } from '../transport/boundedMap';

/** n8n writes down the place of a poll right after it; on a machine that stalls that takes a while. */
const UNTIL_WRITTEN_MS = 5_000;
/** As many triggers as one n8n may have. */
const MOST_TRIGGERS = 500;

/** One poll of a trigger. */
export interface PollRun {
	/** Tells the trigger from others of this n8n */
	trigger: string;
	/** The state that the poll began with, as JSON */
	stateBefore: string;
	/** In epoch milliseconds */
	beganAt: number;
}

/** The last poll of each trigger, if it told something: its place, hashed, and when it ended. */
const recentPolls = new BoundedMap<string, { place: string; endedAt: number }>(MOST_TRIGGERS);

/**
 * Whether another poll of this process has just told what follows on the same place. When two schedules of a
 * trigger fall due together, n8n 2.41 with durable cursors reads the place for both before either has moved it,
 * and starts a run for each (issue 6, point 6). The one that ends last tells nothing then, so that n8n leaves
 * the place alone: should the other one be lost after all, the next poll begins there once more.
 */
export function isDuplicatePoll({ trigger, stateBefore, beganAt }: PollRun): boolean {
	const last = recentPolls.get(trigger);
	return last?.place === hashOf(stateBefore) && beganAt < last.endedAt + UNTIL_WRITTEN_MS;
}

/** @param endedAt when the poll ended; left out when it had nothing to tell */
export function recordPoll({ trigger, stateBefore }: PollRun, endedAt?: number): void {
	if (endedAt === undefined) recentPolls.delete(trigger);
	else recentPolls.set(trigger, { place: hashOf(stateBefore), endedAt });
}

/** A place may have 200 KB. */
function hashOf(place: string): string {
	return createHash('sha256').update(place).digest('base64url');
}
