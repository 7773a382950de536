import { HighLevelContacts } from '../../../nodes/HighLevelContacts/HighLevelContacts.node';
import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { editorContext } from '../../../harness/host.cts';
import { Account } from '../../support/account.cts';
import { connectedAgency } from '../../../harness/oauthCredential.cts';

const account = Account.use();
const { searchContacts, searchSubAccounts } = new HighLevelContacts().methods.listSearch;

/** Entries of each page, until one says that it is the last. */
async function pagesOf(search: typeof searchContacts, parameters = {}): Promise<number[]> {
	const context = editorContext({
		baseUrl: account.sandbox.url,
		parameters,
		credentials: connectedAgency(account.sandbox),
	});
	const lengths: number[] = [];
	for (let token: unknown; lengths.length < 10;) {
		const page = await search.call(context, undefined, token as string | undefined);
		lengths.push(page.results.length);
		token = page.paginationToken;
		if (token === undefined) return lengths;
	}
	throw new Error('There is no last page');
}

describe('the last page of a list', () => {
	it.each([
		[0, [0]],
		[49, [49]],
		[120, [50, 50, 20]],
	])('of %i contacts says that it is the last', async (count, pages) => {
		if (count > 0) seedContacts(account.sandbox, { count });
		expect(await pagesOf(searchContacts)).toEqual(pages);
		expect(account.requests).toHaveLength(pages.length);
	});

	it('of the sub-accounts says that it is the last', async () => {
		const pages = await pagesOf(searchSubAccounts, { authentication: 'oAuth2' });
		expect(pages).toEqual([2]);
	});
});
