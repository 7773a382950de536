import { asText } from '../model/answered';
import { listEntries } from './listEntries';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { apiOf, openEditorConnection } from './openApi';
import { account } from '../transport/endpoints/account';

const PAGE = 100;

/**
 * The sub-accounts that an agency's app is installed in (docs/highlevel-api.md, Tokens). A connection that belongs to
 * one sub-account lists that one.
 */
export async function searchSubAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const connection = await openEditorConnection(this);
	const { agency, locationId } = connection;
	if (!agency)
		return { results: [{ name: `The connected one (${locationId})`, value: locationId }] };
	const skip = Number(paginationToken ?? 0);
	const query = {
		companyId: agency.companyId,
		appId: agency.appId,
		isInstalled: true,
		skip,
		limit: PAGE,
		...(filter ? { query: filter } : {}),
	};
	const api = apiOf(this, connection);
	const { locations } = await api.call(account.subAccounts, {}, { caller: 'agency', query });
	return {
		results: listEntries(locations, ({ name, address }, id) =>
			[asText(name) ?? id, asText(address)].filter(Boolean).join(', '),
		),
		paginationToken: locations.length === PAGE ? String(skip + PAGE) : undefined,
	};
}
