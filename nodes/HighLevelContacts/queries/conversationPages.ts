import type { IDataObject } from 'n8n-workflow';
import { asList, asText } from '../../shared/answered';
import type { Conversation } from '../model/wire';
import { omitEmpty } from '../model/values/omitEmpty';
import type { Api } from '../transport/api';
import { conversations } from '../transport/endpoints/conversations';
import { paginate, type Page } from '../transport/paginate';
import { eachOnce } from './eachOnce';

const PAGE = 100;

/** The conversations that a search finds, those with the latest message first, each once. */
export function conversationPages(
	api: Api,
	conditions: IDataObject,
	limit: number,
): AsyncGenerator<Conversation> {
	const isNew = eachOnce();
	return paginate<Conversation, string>(async (startAfterDate) => {
		const size = Math.min(PAGE, limit);
		const page = await conversationSearchPage(api, conditions, size, startAfterDate);
		const rows = page.rows.filter(isNew);
		const next = withSameDate(page.next);
		// A full page of one millisecond: the next one is behind it.
		if (next === startAfterDate) return { rows, next: page.next };
		// Behind a page without anything new would be the same one again.
		return { rows, next: rows.length > 0 ? next : undefined };
	});
}

/** The search goes on behind a date, and others of that very millisecond may not have come yet. */
function withSameDate(cursor = ''): string | undefined {
	return /^\d+$/.test(cursor) ? String(Number(cursor) + 1) : cursor || undefined;
}

/** One page of them. */
export async function conversationSearchPage(
	api: Api,
	conditions: IDataObject,
	limit: number,
	startAfterDate?: string,
): Promise<Page<Conversation, string>> {
	const { locationId } = api;
	const order = { sortBy: 'last_message_date', sort: 'desc' };
	const query = omitEmpty({ locationId, ...conditions, ...order, limit, startAfterDate });
	const { conversations: rows } = await api.call(conversations.search, {}, { query });
	return { rows, next: rows.length < limit ? undefined : cursorOf(rows.at(-1)) };
}

/** The search goes on behind the date of a row, in epoch milliseconds. */
function cursorOf(row: Conversation = {}): string | undefined {
	return asText(asList(row.sort)[0] ?? row.lastMessageDate);
}
