import type { INodePropertyOptions } from 'n8n-workflow';
import { scopesOf, type Feature } from '../nodes/HighLevelContacts/transport/scopes';

/** The features that a user can choose, sorted by name; which scopes they need follows from the endpoints. */
const CHOSEN: Record<
	Exclude<Feature, 'contacts' | 'agency'>,
	Pick<INodePropertyOptions, 'name' | 'description'>
> = {
	appointments: {
		name: 'Appointments and Calendars',
		description: 'Free slots, booking and changing appointments, notes on them',
	},
	businesses: { name: 'Businesses', description: 'Choose businesses from a list' },
	campaigns: {
		name: 'Campaigns and Workflows',
		description: 'Choose campaigns and workflows from a list',
	},
	customFields: { name: 'Custom Fields', description: 'Your own fields by their names' },
	messages: {
		name: 'Text Messages',
		description:
			'Texts in the conversations of HighLevel: put in, send, read, report their status; files and conversation providers',
	},
	tags: {
		name: 'Tag List',
		description: "Choose tags from a list, and change the account's list of tags",
	},
	tasks: {
		name: 'Tasks of the Whole Account',
		description: 'Search the tasks of all contacts at once',
	},
	users: {
		name: 'Users',
		description: 'Choose users from a list, for example as owner of a contact',
	},
};

const chosen = Object.keys(CHOSEN).filter(isChosen);

/** The choices of the field Features. */
export const FEATURES: Array<INodePropertyOptions & { value: string }> = chosen.map((value) => ({
	...CHOSEN[value],
	value,
}));

/** What the usual workflow needs: fields, tags and owners from lists. */
export const DEFAULT_FEATURES = ['customFields', 'tags', 'users'] satisfies Feature[];

function isChosen(name: string): name is keyof typeof CHOSEN {
	return Object.hasOwn(CHOSEN, name);
}

const joined = (scopes: string[]) => scopes.map((scope) => ` ${scope}`).join('');

/** The part of the scope expression for one feature: nothing, its read scopes, or those and its write scopes. */
function part(feature: Feature, condition: string): string {
	const scopes = scopesOf(feature);
	// Without all of its scopes an agency's login cannot reach its sub-accounts.
	const read = scopes.filter((scope) => feature === 'agency' || scope.endsWith('.readonly'));
	const write = scopes.filter((scope) => !read.includes(scope));
	const writes = write.length ? ` + ($self["access"] === "write" ? "${joined(write)}" : "")` : '';
	return `(${condition} ? "${joined(read)}"${writes} : "")`;
}

const COMPOSED = [
	part('contacts', 'true'),
	...chosen.map((feature) => part(feature, `($self["features"] ?? []).includes("${feature}")`)),
	part('agency', '$self["connectTo"] === "agency"'),
].join(' + ');

/** The scopes that the credential asks for, as an n8n expression over its other fields. */
export const SCOPE_EXPRESSION = `={{ ($self["access"] === "custom" ? $self["customScopes"] : ${COMPOSED}).trim() }}`;
