import type { Resource } from '../../run/operation';
import { addReceived } from './addReceived.operation';
import { addSent } from './addSent.operation';
import { cancelScheduled } from './cancelScheduled.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { handleReceived } from './handleReceived.operation';
import { prepareText } from './prepareText.operation';
import { send } from './send.operation';
import { setStatus } from './setStatus.operation';

export const message: Resource = {
	option: { name: 'Message', value: 'message' },
	initial: 'addReceived',
	operations: [
		addReceived,
		addSent,
		cancelScheduled,
		get,
		getAll,
		handleReceived,
		prepareText,
		send,
		setStatus,
	],
};
