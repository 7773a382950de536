import { readdirSync, readFileSync } from 'node:fs';
import type { INodeProperties } from 'n8n-workflow';
import { displayParameter } from 'n8n-workflow';

import { operations } from '../../../nodes/Sms/operations';
import type { SmsProvider } from '../../../nodes/Sms/provider';
import { providers } from '../../../nodes/Sms/providers';
import { Sms } from '../../../nodes/Sms/Sms.node.js';

const { description } = new Sms();
const { properties, credentials = [] } = description;
const built = JSON.parse(readFileSync('package.json', 'utf8')) as {
	n8n: { credentials: string[] };
};

/** The fields that n8n shows with these values chosen. */
function shown(values: Record<string, string>): INodeProperties[] {
	const node = { typeVersion: 1 };
	return properties.filter((property) => displayParameter(values, property, node, description));
}

const menu = (provider: SmsProvider, name: string, more: Record<string, string> = {}) => {
	const [found, ...others] = shown({ provider: provider.key, ...more }).filter(
		(property) => property.name === name,
	);
	expect(others).toEqual([]);
	return (found?.options ?? []).map((option) => ('value' in option ? String(option.value) : ''));
};

it.each(providers)('$key is offered what it has, and nothing else', (provider) => {
	const resources = menu(provider, 'resource');
	const offered = resources.flatMap((resource) =>
		menu(provider, 'operation', { resource }).map((operation) => `${resource} ${operation}`),
	);
	const has = operations
		.filter((operation) => operation.isOffered(provider))
		.map(({ resource, option }) => `${resource} ${option.value}`);
	expect(offered.sort()).toEqual(has.sort());
});

it.each(providers)(
	'$key has a credential of its own in this package, shown with it',
	(provider) => {
		for (const { type, authentication } of provider.credentials) {
			const slot = credentials.find(({ name }) => name === type);
			expect(slot?.displayOptions?.show).toEqual({
				provider: [provider.key],
				...(authentication && { authentication: [authentication.value] }),
			});
			const file = readdirSync('credentials').find((one) =>
				one.toLowerCase().startsWith(type.toLowerCase()),
			);
			expect(built.n8n.credentials).toContain(`dist/credentials/${file?.replace(/\.ts$/, '.js')}`);
		}
	},
);

it('is found by the names of the providers', () => {
	const codex = readFileSync('nodes/Sms/Sms.node.json', 'utf8').toLowerCase();
	for (const { displayName } of providers) {
		expect(codex).toContain(displayName.toLowerCase());
		expect(description.description).toContain(displayName);
	}
});

it('shows each field once', () => {
	for (const { key } of providers) {
		for (const { resource, option } of operations) {
			const names = shown({ provider: key, resource, operation: option.value }).map(
				({ name }) => name,
			);
			expect(names).toEqual([...new Set(names)]);
		}
	}
});
