import type { IDataObject } from 'n8n-workflow';
import { asRecord, asText } from '../../shared/answered';
import type { ReportedStatus } from '../model/message/messageStatus';
import { BoundedMap } from '../../shared/boundedMap';

/** What a workflow says became of a text. */
export interface Outcome {
	status: ReportedStatus;
	/** As HighLevel is to get it */
	body: IDataObject;
}

interface Entry {
	latest?: Outcome;
	isTold?: boolean;
	first: Promise<Outcome>;
	tell: (outcome: Outcome) => void;
}

/** Of all texts of this process, whether HighLevel could be told or not. */
const entries = new BoundedMap<string, Entry>(20_000);

/** Notes what a workflow says became of a text, before HighLevel is asked to take it, which may be down. */
export function noteOutcome(messageId: string, outcome: Outcome): void {
	if (outcome.status === 'pending') return;
	const entry = entryOf(messageId);
	entry.latest = outcome;
	entry.isTold = false;
	entry.tell(outcome);
}

/** Notes that HighLevel knows what was said of a text last. */
export function noteTold(messageId: string): void {
	const entry = entries.get(messageId);
	if (entry) entry.isTold = true;
}

/** Whether HighLevel knows it. */
export function isTold(messageId: string): boolean {
	return entries.get(messageId)?.isTold === true;
}

/** What was said of a text last; nothing when nobody has said anything in this process. */
export function outcomeOf(messageId: string): Outcome | undefined {
	return entries.get(messageId)?.latest;
}

/** What is said of a text first, once that is. */
export async function firstOutcomeOf(messageId: string): Promise<Outcome> {
	return await entryOf(messageId).first;
}

/** Why a text was not sent, as it was said. */
export function reasonIn({ body }: Outcome): string | undefined {
	return asText(asRecord(body.error).message);
}

function entryOf(messageId: string): Entry {
	return entries.getOrCreate(messageId, () => {
		let tell: Entry['tell'] = () => undefined;
		const first = new Promise<Outcome>((resolve) => {
			tell = resolve;
		});
		return { first, tell };
	});
}
