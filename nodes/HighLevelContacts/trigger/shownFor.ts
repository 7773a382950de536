import type { INodeProperties } from 'n8n-workflow';

/** @param field how the field with the event is called from there: `/event` inside a collection */
export function shownFor(
	events: string[],
	fields: INodeProperties[],
	field: 'event' | '/event' = 'event',
): INodeProperties[] {
	return fields.map((one) => ({
		...one,
		displayOptions: {
			...one.displayOptions,
			show: { [field]: events, ...one.displayOptions?.show },
		},
	}));
}
