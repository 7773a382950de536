import { DateTime } from 'luxon';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { fetchFreeSlots, LONGEST_RANGE_MS } from '../queries/freeSlots';
import { displayZone } from '../queries/displayZone';
import { asRecord } from '../../shared/answered';
import { formatTime } from '../model/values/formatTime';
import { readTimezone } from '../model/values/timezone';
import { AccountCache } from '../run/accountCache';
import { optionalLocatorId } from '../model/values/locator';
import { chosenCalendar, isExpression } from './chosenContact';
import { filterEntries } from './list';
import { openApi } from './openApi';

/** Somebody who wants a slot further ahead types the date. */
const MOST_PAGES = 12;

/**
 * Lists about a month a page, in the time zone that is chosen or in that of the sub-account. HighLevel wants the text
 * of a slot back unchanged, so that is the value.
 *
 * @throws NodeOperationError when no calendar is chosen
 */
export async function searchFreeSlots(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const calendarId = chosenCalendar(this);
	const fields = asRecord(this.getCurrentNodeParameter('additionalFields'));
	const userId = chosenIn(fields.assignedUserId, 'Assigned To');
	const chosenZone = chosenIn(this.getCurrentNodeParameter('timezone'), 'Time Zone');
	const api = await openApi(this);
	const known = { accountCache: new AccountCache(api), timezone: this.getTimezone() };
	const zone = await displayZone(known, readTimezone(chosenZone, 'Time Zone'));
	let [from = Date.now(), page = 0] = paginationToken?.split(' ').map(Number) ?? [];
	let entries: Array<{ name: string; value: string }> = [];
	// The editor asks for no further page when it is given an empty one.
	while (entries.length === 0 && page < MOST_PAGES) {
		const to = from + LONGEST_RANGE_MS;
		const slots = await fetchFreeSlots(api, { calendarId, from, to, zone, userId });
		entries = slots.map(({ start }) => ({
			name: formatTime(DateTime.fromISO(start), zone),
			value: start,
		}));
		from = to + 1;
		page += 1;
	}
	return {
		results: filterEntries(entries, filter),
		paginationToken: page < MOST_PAGES ? `${from} ${page}` : undefined,
	};
}

function chosenIn(value: unknown, label: string): string | undefined {
	const id = optionalLocatorId(value, label);
	return id && isExpression(id) ? undefined : id;
}
