/** What one group of features needs, to read and to write (docs/highlevel-api.md, Scopes). */
interface Feature {
	name: string;
	value: string;
	description: string;
	read: string[];
	write: string[];
}

/** Every operation on contacts needs these, the trigger included. */
const BASE: Pick<Feature, 'read' | 'write'> = {
	read: ['contacts.readonly', 'locations.readonly'],
	write: ['contacts.write'],
};

/** Groups that a user can choose, sorted by name. */
export const FEATURES: Feature[] = [
	{
		name: 'Appointments and Calendars',
		value: 'appointments',
		description: 'Free slots, booking and changing appointments, notes on them',
		read: ['calendars.readonly', 'calendars/events.readonly', 'calendars/groups.readonly'],
		write: ['calendars/events.write'],
	},
	{
		name: 'Businesses',
		value: 'businesses',
		description: 'Choose businesses from a list',
		read: ['businesses.readonly'],
		write: [],
	},
	{
		name: 'Campaigns and Workflows',
		value: 'campaigns',
		description: 'Choose campaigns and workflows from a list',
		read: ['campaigns.readonly', 'workflows.readonly'],
		write: [],
	},
	{
		name: 'Custom Fields',
		value: 'customFields',
		description: 'Your own fields by their names',
		read: ['locations/customFields.readonly'],
		write: [],
	},
	{
		name: 'Tag List',
		value: 'tags',
		description: "Choose tags from a list, and change the account's list of tags",
		read: ['locations/tags.readonly'],
		write: ['locations/tags.write'],
	},
	{
		name: 'Tasks of the Whole Account',
		value: 'tasks',
		description: 'Search the tasks of all contacts at once',
		read: ['locations/tasks.readonly'],
		write: [],
	},
	{
		name: 'Users',
		value: 'users',
		description: 'Choose users from a list, for example as owner of a contact',
		read: ['users.readonly'],
		write: [],
	},
];

/** What the usual workflow needs: fields, tags and owners from lists. */
export const DEFAULT_FEATURES = ['customFields', 'tags', 'users'];

/** For an app that an agency installs; without them it cannot reach its sub-accounts. */
const AGENCY_SCOPES = ['oauth.readonly', 'oauth.write'];

const joined = (scopes: string[]) => scopes.map((scope) => ` ${scope}`).join('');

/** The part of the scope expression for one group: nothing, its read scopes, or those and its write scopes. */
function part({ read, write }: Pick<Feature, 'read' | 'write'>, condition: string): string {
	const writes = write.length ? ` + ($self["access"] === "write" ? "${joined(write)}" : "")` : '';
	return `(${condition} ? "${joined(read)}"${writes} : "")`;
}

const COMPOSED = [
	part(BASE, 'true'),
	...FEATURES.map((feature) =>
		part(feature, `($self["features"] ?? []).includes("${feature.value}")`),
	),
	part({ read: AGENCY_SCOPES, write: [] }, '$self["connectTo"] === "agency"'),
].join(' + ');

/** The scopes that the credential asks for, as an n8n expression over its other fields. */
export const SCOPE_EXPRESSION = `={{ ($self["access"] === "custom" ? $self["customScopes"] : ${COMPOSED}).trim() }}`;
