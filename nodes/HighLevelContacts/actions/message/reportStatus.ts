import type { IDataObject } from 'n8n-workflow';
import { asText, asTime } from '../../../shared/answered';
import { InvalidInput } from '../../../shared/invalidInput';
import { channelOf } from '../../model/message/channel';
import { isPast, type ReportedStatus } from '../../model/message/messageStatus';
import type { Answered, Message } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { oneAtATime } from '../../run/providerMessages';
import { BoundedMap } from '../../../shared/boundedMap';
import { DryRun } from '../../transport/dryRun';
import { messages } from '../../transport/endpoints/messages';
import type { ReplyFacts } from '../../transport/replyErrors';

/** HighLevel learns of the provider of a text some seconds after it has handed it over (docs/highlevel-api.md, Messages). */
const PAUSES_MS = [1000, 2000, 3000, 4000, 5000, 5000, 10_000, 10_000, 10_000, 10_000];
const SETTLED_MS = 60_000;

/** The farthest status that this process has reported, as what is read may be older. */
const reported = new BoundedMap<string, ReportedStatus>(20_000);

interface Report {
	message: Message;
	before: string | undefined;
	isChanged: boolean;
}

/** Whether a report is still called for, by the message as HighLevel has it and what this process has reported. */
export type IsMeant = (message: Message, reported: ReportedStatus | undefined) => boolean;

/** A report that a text was not sent, with the reason for the person who sent it. */
export function failure(message: string, code = '1'): IDataObject {
	return { status: 'failed', error: { code, type: 'saas', message } };
}

/**
 * Reports what became of a text, once HighLevel knows the provider that carried it, and never a step back.
 *
 * @throws InvalidInput for an email; NodeApiError when the text has no provider, after a minute for a new one
 */
export async function reportStatus(
	item: Pick<ItemContext, 'api' | 'pause'>,
	messageId: string,
	status: ReportedStatus,
	body: IDataObject,
	isMeant: IsMeant = () => true,
): Promise<Report | DryRun> {
	const key = `${item.api.locationId} ${messageId}`;
	return await oneAtATime(`status ${key}`, async () => {
		const { message, isSettled } = await readMessage(item, messageId);
		const before = asText(message.status);
		const known = reported.get(key);
		const isMoot = isPast(before, status) || (known !== undefined && isPast(known, status));
		if (isMoot || !isMeant(message, known)) return { message, before, isChanged: false };
		const isChanged = await send(item, messageId, body, isSettled);
		if (isChanged instanceof DryRun) return isChanged;
		if (!isChanged) return { message, before, isChanged };
		reported.set(key, status);
		return { message: { ...message, status }, before, isChanged };
	});
}

async function readMessage({ api }: Pick<ItemContext, 'api'>, messageId: string) {
	let now: number | undefined;
	const onServerTime = (time: number) => {
		now = time;
	};
	const message = await api.call(messages.get, { messageId }, { onServerTime });
	if (channelOf(message) === 'Email') {
		throw new InvalidInput(
			'This message is an email, whose status cannot be set here',
			'Set the status of texts only.',
		);
	}
	const age = (now ?? NaN) - asTime(message.dateAdded);
	const hasProvider = Boolean(asText(message.conversationProviderId));
	return { message, isSettled: !hasProvider && age > SETTLED_MS };
}

/** Whether HighLevel has taken it. */
async function send(
	{ api, pause }: Pick<ItemContext, 'api' | 'pause'>,
	messageId: string,
	body: IDataObject,
	isSettled: boolean,
): Promise<boolean | DryRun> {
	const isSent = body.status === 'sent';
	const ask = async () =>
		await api.call<Answered, '/conversations/messages/{messageId}/status', Refused>(
			messages.setStatus,
			{ messageId },
			{
				body,
				accept: (facts) => {
					if (isWithoutProvider(facts)) return new Refused(facts);
					// HighLevel's documents do not know it; it says no more than that the text is under way.
					return isSent && [400, 422].includes(facts.status) ? new Refused(facts) : undefined;
				},
			},
		);
	for (const ms of [...PAUSES_MS, 0]) {
		const answer = await ask();
		if (answer instanceof DryRun) return answer;
		if (!(answer instanceof Refused)) return true;
		if (!isWithoutProvider(answer.facts)) return false;
		if (isSettled || ms === 0) throw api.refusal(answer.facts.status, answer.facts.text);
		await pause(ms);
	}
	return false;
}

class Refused {
	constructor(readonly facts: ReplyFacts) {}
}

function isWithoutProvider({ status, code, text }: ReplyFacts): boolean {
	if (code !== undefined) return code.endsWith('MSG_PROVIDER_NOT_FOUND');
	return (status === 403 || status === 401) && /no conversation provider found/i.test(text);
}
