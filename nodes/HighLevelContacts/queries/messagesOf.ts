import { asText } from '../../shared/answered';
import type { Message } from '../model/wire';
import { omitEmpty } from '../model/values/omitEmpty';
import type { Api } from '../transport/api';
import { messages } from '../transport/endpoints/messages';
import { paginate } from '../transport/paginate';
import { eachOnce } from './eachOnce';

/** More than the documented 20, and known to work (docs/highlevel-api.md, Messages). */
const THREAD_PAGE = 100;
const EXPORT_PAGE = 500;

/** The messages of a conversation, newest first, each once. */
export function messagesOf(api: Api, conversationId: string): AsyncGenerator<Message> {
	const isNew = eachOnce();
	return paginate<Message, string>(async (lastMessageId) => {
		const query = omitEmpty({ limit: THREAD_PAGE, lastMessageId });
		const page = await api.call(messages.ofConversation, { conversationId }, { query });
		const rows = page.messages.filter(isNew);
		return { rows, next: rows.length > 0 ? page.lastMessageId : undefined };
	});
}

/** The newest messages of a conversation, in one request. */
export async function latestMessages(api: Api, conversationId: string): Promise<Message[]> {
	const query = { limit: THREAD_PAGE };
	const page = await api.call(messages.ofConversation, { conversationId }, { query });
	return page.messages;
}

/** Which messages of the account are wanted. */
export interface AccountSpan {
	/** As HighLevel names it; texts and calls of all channels without one, and no emails */
	channel?: string;
	/** Epoch milliseconds */
	from?: number;
	to?: number;
}

/** The messages of the account in a span of time, newest first, each once. */
export function messagesOfAccount(
	api: Api,
	{ channel, from, to }: AccountSpan,
): AsyncGenerator<Message> {
	const isNew = eachOnce();
	const seen = new Set<string>();
	const wanted = omitEmpty({
		locationId: api.locationId,
		limit: EXPORT_PAGE,
		sortBy: 'createdAt',
		sortOrder: 'desc',
		channel,
		startDate: isoOf(from),
		endDate: isoOf(to),
	});
	return paginate<Message, string>(async (cursor) => {
		const query = omitEmpty({ ...wanted, cursor });
		const page = await api.call(messages.ofAccount, {}, { query });
		const next = asText(page.nextCursor) || undefined;
		// A cursor that comes twice would never end.
		const isLast = page.messages.length === 0 || next === undefined || seen.has(next);
		if (next !== undefined) seen.add(next);
		return { rows: page.messages.filter(isNew), next: isLast ? undefined : next };
	});
}

function isoOf(time: number | undefined): string | undefined {
	return time === undefined ? undefined : new Date(time).toISOString();
}
