import type { Resource } from '../operation';
import { getAll } from './getAll.operation';

export const appointment: Resource = {
	option: { name: 'Appointment', value: 'appointment' },
	initial: 'getAll',
	operations: [getAll],
};
