import { SPOKEN } from '../shared/spoken.cts';

/**
 * Code of Z3: the requests that make a contact in Roezan what it is in HighLevel. The tags and the list go
 * out once more by themselves, because it is not sure that Roezan adds them to a contact that it has.
 */
export const requestsFor = `const contact = $input.first().json;
const { fieldMap, tagMap, listId } = $('Config').first().json;
if (!listId) {
	throw new Error('Enter the number of your Roezan list in Config (listId): who is on no list gets no broadcasts');
}
const { phone, dnd, dndSettings } = contact;
const fields = Object.entries(fieldMap).map(([ours, theirs]) => [theirs, contact[ours]]);
const idOf = Object.fromEntries(Object.entries(tagMap).map(([tag, id]) => [tag.toLowerCase(), id]));
const tags = (contact.tags ?? []).map((tag) => idOf[tag.toLowerCase()]).filter(Boolean);
// Who does not want texts is kept up to date, but put on no list; so is who is not known to (null).
const wantsTexts = !dnd && dndSettings !== null && (dndSettings?.SMS?.status ?? 'inactive') === 'inactive';

const requests = [
	{
		path: '/integrations/contacts',
		body: {
			phone,
			...Object.fromEntries(fields.filter(([, value]) => value)),
			lists: wantsTexts ? [listId] : [],
			tags,
		},
	},
];
if (tags.length > 0) requests.push({ path: '/integrations/contacts/tags', body: { phone, tagIds: tags } });
if (wantsTexts) requests.push({ path: '/integrations/lists/subscribe', body: { phone, list: listId } });
return requests.map((json) => ({ json }));
`;

/** Code of Z3: what Roezan refused of one contact, as one item. */
export const problemOf = `const refused = $input.all().find(({ json }) => !json.ok);
return [{ json: { problem: refused ? refused.json.message || 'refused' : '' } }];
`;

/**
 * Code of Z3: each text with the contact's safe hours, those first whose hours come first, so that nobody
 * waits for a contact whose day begins later.
 */
export const whenToText = `const spoken = ${SPOKEN};
const { text, taskMarker, safeFromHour, safeUntilHour } = $('Config').first().json;
const tasks = $('Each Task Once').all().map(({ json }) => json);

return $input
	.all()
	.map(({ json: { ok, body } }, i) => {
		const { title, dueDate, contact } = tasks[i];
		const theirs = (ok && body.contact) || {};
		const zones = [theirs.timezone, contact.timezone, $now.zoneName];
		const zone = zones.find((one) => one && DateTime.now().setZone(one).isValid);
		const now = DateTime.now().setZone(zone);
		const from = Number(theirs.safe_sending_start_hour ?? safeFromHour);
		const until = Number(theirs.safe_sending_end_hour ?? safeUntilHour);
		// The same hour twice means the whole day; hours may go on past midnight.
		const hours = ((until - from + 23) % 24) + 1;
		const isOpen = (now.hour - from + 24) % 24 < hours;

		const due = DateTime.fromISO(dueDate ?? '').setZone(zone);
		const values = {
			title: title.slice(taskMarker.length).trim(),
			due: due.isValid ? due.toFormat('ccc d LLL, HH:mm') : '',
			firstName: spoken(contact.firstName),
		};
		let reason = '';
		if (theirs.opted_out_at || theirs.opted_in === 0) reason = 'the contact has opted out at Roezan';
		if (theirs.invalid) reason = 'Roezan says that the number is invalid';
		return {
			contactId: contact.id,
			phone: contact.phone,
			text: text.replace(/\\{(\\w+)\\}/g, (_, name) => values[name] ?? ''),
			zone,
			from,
			hours,
			minutesToWait: isOpen || reason ? 0 : ((from - now.hour + 24) % 24) * 60 - now.minute,
			reason,
		};
	})
	.sort((a, b) => a.minutesToWait - b.minutesToWait)
	.map((json) => ({ json }));
`;
