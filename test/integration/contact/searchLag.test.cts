import type { ExecuteContext } from 'n8n-core';

import { contactLocator } from '../../../nodes/HighLevelContacts/fields/locators';
import { getAll } from '../../../nodes/HighLevelContacts/actions/contact/getAll.operation';
import { Account } from '../../support/account.cts';

const account = Account.use();

const LATE = /10 seconds, sometimes a minute/;

async function hintsOf(parameters: object, items: object[] = [{}]): Promise<string[]> {
	let used: ExecuteContext | undefined;
	await account.items('contact', 'getAll', parameters as never, {
		items: items as never,
		alter: (context) => {
			used = context;
		},
	});
	return (used?.hints ?? []).map(({ message }) => message);
}

describe('that the search may not show a new contact yet', () => {
	it('is said beside the output when nothing was found, once', async () => {
		const hints = await hintsOf({ filters: { query: 'nobody' } }, [{}, {}]);
		expect(hints).toEqual([expect.stringMatching(LATE)]);
		expect(hints[0]).toMatch(/^No contact was found/);
	});

	it('is not said when something was found', async () => {
		account.contact('Ada');
		expect(await hintsOf({ filters: { query: 'Ada' } })).toEqual([]);
	});

	it('is said where a contact is searched or picked', () => {
		expect(getAll.option.description).toMatch(LATE);
		expect(contactLocator().property.description).toMatch(LATE);
	});
});
