import type { IAuthenticateRuleResponseCode, INodeProperties } from 'n8n-workflow';

const HTTPS = 'https:\\/\\/[^\\s\\/?#@\\\\]+';
/** Plain http would show the token to everyone on the way, so it is only for this machine. */
const THIS_MACHINE = 'http:\\/\\/(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d+)?';
const USABLE = `/^(${HTTPS}|${THIS_MACHINE})(\\/[^\\s?#@\\\\]*)?$/i`;

/** The field for a service's address, as in all credentials of this package. */
export function baseUrlField(
	service: string,
	more: Partial<INodeProperties> = {},
): INodeProperties {
	return {
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: service,
		description: 'Leave as it is, unless you try things out with the sandbox of this package',
		...more,
	};
}

/**
 * The address and path of a credential's test, by the same rules as in the nodes: the address is empty for one that may not
 * have the token. Without an address, n8n refuses the path before anything is sent and shows it: so it says why there is
 * none.
 *
 * @param path an expression without braces
 * @param field in which the address stands
 */
export function testAddress(
	service: string,
	path: string,
	field = 'baseUrl',
): { baseURL: string; url: string } {
	const given = `String($credentials.${field} ?? "").trim()`;
	const isUsable = `${USABLE}.test(${given})`;
	const refused = `The 'Base URL' is not usable: it must start with https:// and hold nothing but the address. For the real service it is ${service}.`;
	return {
		baseURL: `={{ ${isUsable} ? ${given}.replace(/(?<!\\/)\\/+$/, "") : "" }}`,
		url: `={{ ${isUsable} ? ${path} : ${JSON.stringify(refused)} }}`,
	};
}

/** The token must not go where an answer points to; none of the services points anywhere. */
export function redirectRules(service: string): IAuthenticateRuleResponseCode[] {
	return [301, 302, 303, 307, 308].map((value) =>
		rule(
			value,
			`The 'Base URL' answers with a redirect to another address, and the token was not sent there. For the real service the 'Base URL' is ${service}. If it is that, a proxy or the login page of a network stands in between.`,
		),
	);
}

/** What n8n shows for a status in place of its own words. */
export function rule(value: number, message: string): IAuthenticateRuleResponseCode {
	return { type: 'responseCode', properties: { value, message } };
}

/** n8n's own fields for where HTTP Request nodes may send the login; its default is everywhere. */
export const allowedDomainsFields = (domains: string): INodeProperties[] => [
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
		default: domains,
		description: 'Separated by commas; * stands for any part in front of a domain',
		displayOptions: { show: { allowedHttpRequestDomains: ['domains'] } },
	},
];
