import type {
	INodeCredentialDescription,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import { operations } from './operations';
import { contactDetails } from './operations/contact';
import type { SmsField, SmsOperation } from './operations/operation';
import type { SmsProvider } from './provider';
import { providers } from './providers';

const RESOURCES: INodePropertyOptions[] = [
	{ name: 'Account', value: 'account' },
	{ name: 'Contact', value: 'contact' },
	{ name: 'Opt-Out', value: 'optOut' },
	{ name: 'Text', value: 'text' },
];
const FIRST_OPERATION: Record<string, string> = { account: 'getBalance', contact: 'save' };

const keysOf = (those: readonly SmsProvider[]) => those.map(({ key }) => key);

export const providerField: INodeProperties = {
	displayName: 'Provider',
	name: 'provider',
	type: 'options',
	noDataExpression: true,
	options: providers.map(({ displayName, key }) => ({ name: displayName, value: key })),
	default: 'salesmsg',
	description: 'Who carries the texts',
};

/** A slot for each way to log in, shown with its provider. */
export function credentialSlots(those: readonly SmsProvider[]): INodeCredentialDescription[] {
	return those.flatMap(({ key, credentials }) =>
		credentials.map(({ type, authentication }) => ({
			name: type,
			required: true,
			displayOptions: {
				show: {
					provider: [key],
					...(authentication ? { authentication: [authentication.value] } : {}),
				},
			},
		})),
	);
}

/** The menu of ways to log in, for each provider that has several. */
export function authenticationFields(those: readonly SmsProvider[]): INodeProperties[] {
	return those.flatMap(({ key, credentials }) => {
		const ways = credentials.flatMap(({ authentication }) => authentication ?? []);
		if (ways.length === 0) return [];
		return [
			{
				displayName: 'Authentication',
				name: 'authentication',
				type: 'options' as const,
				noDataExpression: true,
				displayOptions: { show: { provider: [key] } },
				options: ways,
				default: ways[0]?.value ?? '',
			},
		];
	});
}

/** Of what the nodes know, each provider is only shown what it has. */
export function properties(): INodeProperties[] {
	return [
		providerField,
		...authenticationFields(providers),
		...byProviders(providers, resourcesOf).map(resourceMenu),
		...RESOURCES.flatMap(({ value }) =>
			byProviders(providers, (provider) => offered(provider, String(value)))
				.filter(({ entries }) => entries.length > 0)
				.map(({ entries, those }) => operationMenu(String(value), entries, those)),
		),
		...operations.flatMap(operationFields),
	];
}

interface Group<T> {
	entries: T[];
	/** The providers that have exactly these */
	those: SmsProvider[];
}

/** The largest first, as n8n's panel of actions is made of the first menu. */
function byProviders<T extends { value?: unknown }>(
	all: readonly SmsProvider[],
	entriesOf: (provider: SmsProvider) => T[],
): Array<Group<T>> {
	const groups = new Map<string, Group<T>>();
	for (const provider of all) {
		const entries = entriesOf(provider);
		const name = JSON.stringify(entries.map(({ value }) => value));
		const group = groups.get(name) ?? { entries, those: [] };
		groups.set(name, { ...group, those: [...group.those, provider] });
	}
	return [...groups.values()].sort((a, b) => b.entries.length - a.entries.length);
}

function offered(provider: SmsProvider, resource: string): INodePropertyOptions[] {
	return operations
		.filter((operation) => operation.resource === resource && operation.isOffered(provider))
		.map(({ option }) => option);
}

function resourcesOf(provider: SmsProvider): INodePropertyOptions[] {
	return RESOURCES.filter(({ value }) => offered(provider, String(value)).length > 0);
}

function resourceMenu({ entries, those }: Group<INodePropertyOptions>): INodeProperties {
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { provider: keysOf(those) } },
		options: entries,
		default: 'text',
	};
}

function operationMenu(
	resource: string,
	options: INodePropertyOptions[],
	those: SmsProvider[],
): INodeProperties {
	const first = options.find(({ value }) => value === FIRST_OPERATION[resource]) ?? options[0];
	const initial = first?.value ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource], provider: keysOf(those) } },
		options,
		default: initial,
	};
}

function operationFields(operation: SmsOperation): INodeProperties[] {
	const { resource, option, options } = operation;
	const those = providers.filter((provider) => operation.isOffered(provider));
	const at = (field: SmsField): INodeProperties => {
		const { property, isFor = () => true } = field;
		const show = {
			resource: [resource],
			operation: [option.value],
			provider: keysOf(those.filter(isFor)),
			...property.displayOptions?.show,
		};
		const isDetails = property.name === 'additionalFields';
		const inner = isDetails ? entriesFor(contactDetails, those) : undefined;
		return { ...property, ...(inner ? { options: inner } : {}), displayOptions: { show } };
	};
	const fields = operation.fields.map(at);
	if (options.length === 0) return fields;
	const collection: INodeProperties = {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: entriesFor(options, those),
	};
	return [...fields, at({ property: collection })];
}

/** Entries of a collection, each shown with the providers that have it. */
function entriesFor(fields: readonly SmsField[], those: SmsProvider[]): INodeProperties[] {
	return fields
		.filter(({ isFor }) => those.some((provider) => isFor?.(provider) ?? true))
		.map(({ property, isFor }) =>
			isFor
				? { ...property, displayOptions: { show: { '/provider': keysOf(those.filter(isFor)) } } }
				: property,
		);
}
