import type { INodeProperties } from 'n8n-workflow';
import { checkOrder } from '../../model/appointmentTime';
import type { ItemContext } from '../../run/itemContext';
import { timeZoneLocator } from '../fields';

/** A range of time; the next week unless changed. */
export function rangeFields(): INodeProperties[] {
	return [
		{
			displayName: 'From',
			name: 'from',
			type: 'dateTime',
			default: '={{ $now }}',
			required: true,
			description: 'Start of the range',
		},
		{
			displayName: 'To',
			name: 'to',
			type: 'dateTime',
			default: '={{ $now.plus({ days: 7 }) }}',
			required: true,
			description: 'End of the range',
		},
		timeZoneLocator(),
	];
}

/**
 * Reads the fields above: epoch milliseconds and an IANA name.
 *
 * @throws InvalidInput when one is not a date, or when the range ends before it starts
 */
export function readRange(item: ItemContext): { from: number; to: number; zone: string } {
	const zone = item.zone('timezone', 'Time Zone');
	const from = item.time('from', 'From', zone);
	const to = item.time('to', 'To', zone);
	checkOrder(new Date(from).toISOString(), new Date(to).toISOString(), 'From', 'To');
	return { from, to, zone };
}
