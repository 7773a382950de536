import type { IAuthenticateRuleResponseCode, INodeProperties } from 'n8n-workflow';

/** HighLevel's API. */
export const SERVICE = 'https://services.leadconnectorhq.com';

const HTTPS = 'https:\\/\\/[^\\s\\/?#@\\\\]+';
/** Plain http would show the token to everyone on the way, so it is only for this machine. */
const THIS_MACHINE = 'http:\\/\\/(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d+)?';
const USABLE = `/^(${HTTPS}|${THIS_MACHINE})(\\/[^\\s?#@\\\\]*)?$/i`;
const REFUSED = `The 'Base URL' is not usable: it must start with https:// and hold nothing but the address. For the real service it is ${SERVICE}.`;

/** The field of both credentials. */
export const baseUrlField: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: SERVICE,
	description: 'Leave as it is, unless you try things out with the sandbox of this package',
};

const GIVEN = 'String($credentials.baseUrl ?? "").trim()';
const IS_USABLE = `${USABLE}.test(${GIVEN})`;

/** The address for the test of a credential, by the same rules as in the nodes; empty for one that may not have the token. */
export const TEST_BASE_URL = `={{ ${IS_USABLE} ? ${GIVEN}.replace(/(?<!\\/)\\/+$/, "") : "" }}`;

/**
 * The path for the test of a credential. Without an address, n8n refuses it before anything is sent and shows it: so it
 * says why there is none.
 *
 * @param path an expression without braces
 */
export const testPath = (path: string) =>
	`={{ ${IS_USABLE} ? ${path} : ${JSON.stringify(REFUSED)} }}`;

/** The token must not go where an answer points to; HighLevel's API never points anywhere. */
export const redirectRules: IAuthenticateRuleResponseCode[] = [301, 302, 303, 307, 308].map(
	(value) => ({
		type: 'responseCode',
		properties: {
			value,
			message: `The 'Base URL' answers with a redirect to another address, and the token was not sent there. For the real service the 'Base URL' is ${SERVICE}. If it is that, a proxy or the login page of a network stands in between.`,
		},
	}),
);

/** n8n's own fields for where HTTP Request nodes may send the login; its default is everywhere. */
export const allowedDomainsFields: INodeProperties[] = [
	{
		displayName: 'Allowed HTTP Request Domains',
		name: 'allowedHttpRequestDomains',
		type: 'options',
		options: [
			{
				name: 'All',
				value: 'all',
				description: 'HTTP Request nodes may send this login to any address',
			},
			{
				name: 'None',
				value: 'none',
				description: 'HTTP Request nodes may not use this login',
			},
			{
				name: 'Specific Domains',
				value: 'domains',
				description: 'HTTP Request nodes may send this login to these domains only',
			},
		],
		default: 'domains',
		description:
			'Where HTTP Request and GraphQL nodes may send this login; the nodes of this package always use the Base URL',
	},
	{
		displayName: 'Allowed Domains',
		name: 'allowedDomains',
		type: 'string',
		default: 'services.leadconnectorhq.com',
		description: 'Separated by commas; * stands for any part in front of a domain',
		displayOptions: { show: { allowedHttpRequestDomains: ['domains'] } },
	},
];
