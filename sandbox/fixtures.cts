/**
 * Well-known ids and made-up credentials of the sandbox's account. They look like HighLevel's and open
 * nothing but a sandbox.
 */
export const COMPANY_ID = 'SandboxCompany000001';
export const LOCATION_ID = 'SandboxLocation00001';
/** A second sub-account of the same agency. */
export const OTHER_LOCATION_ID = 'SandboxLocation00002';

export const PRIVATE_TOKEN = 'pit-00000000-0000-4000-8000-000000000001';
export const OTHER_LOCATION_TOKEN = 'pit-00000000-0000-4000-8000-000000000002';
export const AGENCY_PRIVATE_TOKEN = 'pit-00000000-0000-4000-8000-000000000003';
export const READ_ONLY_TOKEN = 'pit-00000000-0000-4000-8000-000000000004';

/** What a person may grant to a sub-account app or private integration (docs/highlevel-api.md, Scopes). */
export const LOCATION_SCOPES = [
	'contacts.readonly',
	'contacts.write',
	'calendars.readonly',
	'calendars/events.readonly',
	'calendars/events.write',
	'calendars/groups.readonly',
	'locations.readonly',
	'locations/tags.readonly',
	'locations/tags.write',
	'locations/customFields.readonly',
	'locations/customFields.write',
	'locations/customValues.readonly',
	'locations/customValues.write',
	'locations/tasks.readonly',
	'locations/tasks.write',
	'users.readonly',
	'businesses.readonly',
	'businesses.write',
	'campaigns.readonly',
	'workflows.readonly',
	'conversations.readonly',
	'conversations.write',
	'conversations/message.readonly',
	'conversations/message.write',
	'files.readonly',
	'forms.write',
] as const;

const AGENCY_SCOPES = ['oauth.readonly', 'oauth.write'] as const;

export interface AppFixture {
	appId: string;
	versionId: string;
	clientId: string;
	clientSecret: string;
	name: string;
	/** Who installs it: a sub-account or an agency. */
	target: 'Location' | 'Company';
	scopes: readonly string[];
	redirectUris: readonly string[];
}

export const SUB_ACCOUNT_APP: AppFixture = {
	appId: '5a0d00000000000000000001',
	versionId: '5a0d000000000000000000a1',
	clientId: '5a0d00000000000000000001-sandbox1',
	clientSecret: '00000000-0000-4000-8000-0000000000a1',
	name: 'Sandbox sub-account app',
	target: 'Location',
	scopes: LOCATION_SCOPES,
	redirectUris: [],
};

export const AGENCY_APP: AppFixture = {
	appId: '5a0d00000000000000000002',
	versionId: '5a0d000000000000000000a2',
	clientId: '5a0d00000000000000000002-sandbox2',
	clientSecret: '00000000-0000-4000-8000-0000000000a2',
	name: 'Sandbox agency app',
	target: 'Company',
	scopes: [...LOCATION_SCOPES, ...AGENCY_SCOPES],
	redirectUris: [],
};

/** An app of somebody else, installed beside ours. */
export const FOREIGN_APP: AppFixture = {
	appId: '5a0d00000000000000000003',
	versionId: '5a0d000000000000000000a3',
	clientId: '5a0d00000000000000000003-sandbox3',
	clientSecret: '00000000-0000-4000-8000-0000000000a3',
	name: 'Another sub-account app',
	target: 'Location',
	scopes: LOCATION_SCOPES,
	redirectUris: [],
};

export const APPS: readonly AppFixture[] = [SUB_ACCOUNT_APP, AGENCY_APP, FOREIGN_APP];

/** Conversation providers: two of the sub-account app, one of the other app. */
export const PROVIDERS = {
	standard: '5c0d00000000000000000001',
	extra: '5c0d00000000000000000002',
	foreign: '5c0d00000000000000000003',
} as const;

export const USERS = {
	owner: 'SandboxUserOwner0001',
	agent: 'SandboxUserAgent0001',
	agency: 'SandboxUserAgency001',
} as const;

export const CALENDARS = {
	intro: 'SandboxCalendarIntro',
	team: 'SandboxCalendarTeam1',
} as const;

export const CALENDAR_GROUP = 'SandboxCalendarGroup';

/** One field of every data type that can be written (docs/highlevel-api.md, Custom fields), and one of another model. */
export const CUSTOM_FIELDS = {
	text: 'SandboxFieldText0001',
	largeText: 'SandboxFieldLarge001',
	numerical: 'SandboxFieldNumber01',
	phone: 'SandboxFieldPhone001',
	monetary: 'SandboxFieldMoney001',
	checkbox: 'SandboxFieldCheck001',
	singleOption: 'SandboxFieldSingle01',
	multipleOptions: 'SandboxFieldMulti001',
	date: 'SandboxFieldDate0001',
	textBoxList: 'SandboxFieldBoxes001',
	file: 'SandboxFieldFile0001',
	radio: 'SandboxFieldRadio001',
	signature: 'SandboxFieldSign0001',
	utmSource: 'SandboxFieldUtm00001',
	opportunity: 'SandboxFieldOppty001',
} as const;

/** The folder that holds all custom fields. */
export const CUSTOM_FIELD_FOLDER = 'SandboxFieldFolder01';

export const TEXT_BOXES = {
	street: '10000000-0000-4000-8000-000000000001',
	note: '10000000-0000-4000-8000-000000000002',
} as const;

export const BUSINESSES = {
	bakery: '5b0d00000000000000000001',
	garage: '5b0d00000000000000000002',
} as const;

export const WORKFLOWS = {
	welcome: '20000000-0000-4000-8000-000000000001',
	draft: '20000000-0000-4000-8000-000000000002',
} as const;

export const CAMPAIGNS = {
	spring: 'SandboxCampaign00001',
	autumn: 'SandboxCampaign00002',
} as const;

export const TAGS = {
	newsletter: 'SandboxTagNews000001',
	vip: 'SandboxTagVip0000001',
	smsConsent: 'SandboxTagSms0000001',
} as const;

/** Key of the sandbox's generic SMS provider. */
export const SMS_API_KEY = 'sandbox-sms-key-opens-nothing';

/** What the generic SMS provider sends as X-Webhook-Secret with every inbound text. */
export const SMS_WEBHOOK_SECRET = 'sandbox-webhook-secret-opens-nothing';
