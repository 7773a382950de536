import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';
import { SERVICE } from '../nodes/HighLevelContacts/transport/connection';
import { allowedDomainsFields, baseUrlField, redirectRules, testAddress } from './baseUrl';
import { DEFAULT_FEATURES, FEATURES, SCOPE_EXPRESSION } from './oAuth2Scopes';

const BASE_URL = '$self["baseUrl"].trim().replace(/(?<!\\/)\\/+$/, "")';

const TOKEN = '($credentials.oauthTokenData ?? {})';
const IS_AGENCY = `${TOKEN}.userType === "Company"`;
const AGENCY_QUERY = `{ companyId: ${TOKEN}.companyId, appId: $credentials.clientId.split("-")[0], limit: 1 }`;
const SUB_ACCOUNT_QUERY = `{ locationId: $credentials.locationId || ${TOKEN}.locationId, email: "connection-test@example.com" }`;

export class HighLevelContactsOAuth2Api implements ICredentialType {
	name = 'highLevelContactsOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'HighLevel Contacts OAuth2 API';

	icon: Icon = {
		light: 'file:../icons/highlevel.svg',
		dark: 'file:../icons/highlevel.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts/blob/main/docs/connect.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName:
				'HighLevel refuses an OAuth Redirect URL with "highlevel", "ghl" or "leadconnector" in it. If this n8n has such an address, connect from one that has not.',
			name: 'redirectNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Connect To',
			name: 'connectTo',
			type: 'options',
			options: [
				{
					name: 'One Sub-Account',
					value: 'subAccount',
					description: 'You choose it on the HighLevel page',
				},
				{
					name: 'An Agency and Its Sub-Accounts',
					value: 'agency',
					description:
						'For an app that the agency installs. Each node then says in which sub-account it works.',
				},
			],
			default: 'subAccount',
			description: 'What this connection reaches',
		},
		{
			displayName: 'Access',
			name: 'access',
			type: 'options',
			options: [
				{
					name: 'Read Only',
					value: 'read',
					description:
						'Look up contacts, notes, tasks, appointments and tags; the trigger works, too',
				},
				{
					name: 'Read and Write',
					value: 'write',
					description: 'Also create, change and delete',
				},
				{
					name: 'Custom',
					value: 'custom',
					description: 'Your own list of scopes',
				},
			],
			default: 'write',
			description:
				'What n8n may do in HighLevel. Your app must have the scopes; connect again after a change.',
		},
		{
			displayName: 'Features',
			name: 'features',
			type: 'multiOptions',
			options: FEATURES,
			default: DEFAULT_FEATURES,
			description:
				'Each adds exactly the scopes that it needs. HighLevel refuses the connection when your app lacks one of them.',
			displayOptions: { hide: { access: ['custom'] } },
		},
		{
			displayName: 'Scopes',
			name: 'customScopes',
			type: 'string',
			default: 'contacts.readonly contacts.write locations.readonly',
			description:
				'Separated by spaces. HighLevel refuses the connection when your app lacks one of them.',
			displayOptions: { show: { access: ['custom'] } },
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: SCOPE_EXPRESSION,
		},
		{
			displayName: 'Login Page',
			name: 'loginPage',
			type: 'options',
			options: [
				{ name: 'HighLevel', value: 'standard' },
				{
					name: 'White-Label (LeadConnector)',
					value: 'whiteLabel',
					description: 'For clients of an agency, who do not know the name HighLevel',
				},
			],
			default: 'standard',
			description: 'Which login page opens when you connect',
		},
		{
			displayName: 'Log In in the Same Window',
			name: 'sameWindow',
			type: 'boolean',
			default: false,
			description:
				'Whether the login opens in place of the page that asks for it. Helps when the browser blocks a second window.',
		},
		{
			displayName: 'Version ID',
			name: 'versionId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 66c0b1f0a1b2c3d4e5f60718',
			description:
				'Only if HighLevel answers "error.noversionid": the version_id in the install link of your app',
		},
		{
			displayName: 'Location ID',
			name: 'locationId',
			type: 'string',
			default: '',
			placeholder: 'e.g. ve9EPM428h8vShlRW1KT',
			description:
				'Leave empty to use the sub-account that you choose when you connect, or the one that is chosen in the node. Otherwise the ID from Settings > Business Profile.',
		},
		baseUrlField(SERVICE),
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: `={{ ${BASE_URL} !== "${SERVICE}" ? ${BASE_URL} : $self["loginPage"] === "whiteLabel" ? "https://marketplace.leadconnectorhq.com" : "https://marketplace.gohighlevel.com" }}/v2/oauth/chooselocation`,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: `={{ ${BASE_URL} }}/oauth/token`,
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default:
				'={{ [$self["sameWindow"] ? "loginWindowOpenMode=self" : "", $self["versionId"] ? "version_id=" + encodeURIComponent($self["versionId"].trim()) : ""].filter(Boolean).join("&") }}',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
		{
			displayName: 'Additional Body Properties',
			name: 'additionalBodyProperties',
			type: 'hidden',
			default:
				'={{ \'{"user_type":"\' + ($self["connectTo"] === "agency" ? "Company" : "Location") + \'"}\' }}',
		},
		...allowedDomainsFields('services.leadconnectorhq.com'),
	];

	// A look-up that finds nothing for a sub-account; an agency's login lists its sub-accounts.
	test: ICredentialTestRequest = {
		request: {
			disableFollowRedirect: true,
			...testAddress(
				SERVICE,
				`(${IS_AGENCY} ? "/oauth/installedLocations" : "/contacts/search/duplicate")`,
			),
			// n8n's type knows no expression for the whole query, which n8n itself evaluates all the same.
			qs: `={{ ${IS_AGENCY} ? ${AGENCY_QUERY} : ${SUB_ACCOUNT_QUERY} }}` as never,
			headers: { Version: '2021-07-28', Accept: 'application/json' },
		},
		rules: [
			...redirectRules(SERVICE),
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						"If 'Location ID' is filled in, it may be that of another sub-account: leave it empty, or copy it from Settings > Business Profile of the sub-account that you connected. Otherwise the login is no longer valid, or your app lacks the scope contacts.readonly: check 'Access' and the app, install the app again, and connect again.",
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						"This login belongs to another sub-account than the 'Location ID': leave that empty, or connect again and choose the other sub-account. Or a firewall refuses the internet address of this n8n.",
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message:
						"There is no HighLevel API at the 'Base URL'. For the real service it is https://services.leadconnectorhq.com.",
				},
			},
		],
	};
}
