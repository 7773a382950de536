import { createHash } from 'node:crypto';
import { BoundedMap } from '../../shared/boundedMap';

/** n8n writes down the place of a poll right after it; on a machine that stalls that takes a while. */
const UNTIL_WRITTEN_MS = 5_000;
const MOST_TRIGGERS = 500;

export interface PollRun {
	trigger: string;
	stateBefore: string;
	beganAt: number;
}

/** It keeps the last poll of each trigger that told something. */
const recentPolls = new BoundedMap<string, { place: string; endedAt: number }>(MOST_TRIGGERS);

/**
 * When two schedules of a trigger fall due together, n8n 2.41 with durable cursors reads the place for both before
 * either has moved it, and starts a run for each. The one that ends last tells nothing then, so that n8n leaves the
 * place alone: should the other one be lost after all, the next poll begins there once more.
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

/** A place may have 200 KB, so only its hash is kept. */
function hashOf(place: string): string {
	return createHash('sha256').update(place).digest('base64url');
}
