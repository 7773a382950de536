import type { Entry } from '../../fields/defineOperation';
import type { ItemResult } from '../../run/planWork';
import type { Api } from '../../transport/api';
import { contacts } from '../../transport/endpoints/contacts';
import { DryRun, ifSent } from '../../transport/dryRun';

interface Wanted {
	contactId: string;
	/** Without one the contact is taken out of its business. */
	businessId?: string;
}

export const businessBatch = {
	size: 50,
	repeats: 'join',
	key: ({ businessId }: Wanted) => `business ${businessId ?? ''}`,
	async run(entries: Array<Entry<Wanted>>): Promise<ItemResult[]> {
		const [first] = entries;
		if (!first) return [];
		const { api } = first.item;
		const all = entries.map(({ values }) => values);
		const done = await setBusiness(api, all);
		if (done instanceof DryRun) return all.map(() => ({ output: done }));
		return all.map((wanted) =>
			done.includes(wanted.contactId) ? { output: outputOf(wanted) } : { error: unanswered(api) },
		);
	},
} as const;

export async function setBusinessInBulk(api: Api, wanted: Wanted) {
	const done = await setBusiness(api, [wanted]);
	if (done instanceof DryRun) return done;
	if (done.includes(wanted.contactId)) return outputOf(wanted);
	throw unanswered(api);
}

/** HighLevel leaves out the contacts that it does not know. */
async function setBusiness(api: Api, all: Wanted[]): Promise<unknown[] | DryRun> {
	const businessId = all[0]?.businessId ?? null;
	const ids = [...new Set(all.map(({ contactId }) => contactId))];
	const body = { locationId: api.locationId, ids, businessId };
	return await ifSent(api.call(contacts.setBusiness, {}, { body }), ({ ids }) => ids);
}

function outputOf({
	contactId,
	businessId = null,
}: {
	contactId: string;
	businessId?: string | null;
}) {
	return { contactId, businessId };
}

function unanswered(api: Api): Error {
	return api.refusal(400, 'no answer for this contact');
}
