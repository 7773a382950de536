import { required, withProperty } from '../../fields/field';
import { moment } from '../../fields/times';
import { checkOrder } from '../../model/values/bookingTime';
import { zone } from './appointmentFields';

/** A range of time; the next week unless changed. */
export const rangeFields = {
	from: withProperty(required(moment({ displayName: 'From', description: 'Start of the range' })), {
		default: '={{ $now }}',
	}),
	to: withProperty(required(moment({ displayName: 'To', description: 'End of the range' })), {
		default: '={{ $now.plus({ days: 7 }) }}',
	}),
	timezone: zone,
};

/** @throws InvalidInput when the range ends before it starts */
export function checkRange({ from, to }: { from: number; to: number }): void {
	checkOrder(new Date(from).toISOString(), new Date(to).toISOString(), 'From', 'To');
}
