import type { INodeProperties } from 'n8n-workflow';
import { dryRunOption, requestOptions } from '../fields/requestOptions';
import type { Operation, Resource } from '../run/operation';

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
	const fields = [...operation.fields, optionsField(operation)];
	return fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...belongsHere, ...field.displayOptions?.show },
		},
	}));
}

function sharedOptions(operation: Operation): INodeProperties[] {
	if (operation.isOffline) return [];
	return operation.touches ? [...requestOptions, dryRunOption] : requestOptions;
}

function optionsField(operation: Operation): INodeProperties {
	const { options = [] } = operation;
	const shared = sharedOptions(operation);
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...options, ...shared].sort((a, b) => a.displayName.localeCompare(b.displayName)),
	};
}
