import type { INodeProperties } from 'n8n-workflow';
import { requestOptions } from './requestOptions';
import type { Operation, Resource } from './operation';

/** Builds the node's fields from the list of resources: menus, then each operation's own fields. */
export function describeResources(resources: readonly Resource[]): INodeProperties[] {
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources.map(({ option }) => option),
			default: 'contact',
		},
		...resources.map(describeMenu),
		...resources.flatMap((resource) =>
			resource.operations.flatMap((operation) => describeOperation(resource, operation)),
		),
	];
}

function describeMenu(resource: Resource): INodeProperties {
	const { initial } = resource;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.option.value] } },
		options: resource.operations.map(({ option }) => option),
		default: initial,
	};
}

function describeOperation(resource: Resource, operation: Operation): INodeProperties[] {
	const belongsHere = {
		resource: [resource.option.value],
		operation: [operation.option.value],
	};
	const fields = [...operation.fields, optionsField(operation.options ?? [])];
	return fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...belongsHere, ...field.displayOptions?.show },
		},
	}));
}

function optionsField(own: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...own, ...requestOptions].sort((a, b) => a.displayName.localeCompare(b.displayName)),
	};
}
