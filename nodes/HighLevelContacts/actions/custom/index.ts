import type { Resource } from '../../run/operation';
import { send } from './send.operation';

export const custom: Resource = {
	option: { name: 'Custom API Call', value: 'custom' },
	initial: 'send',
	operations: [send],
};
