import type { Resource } from '../../run/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { markRead } from './markRead.operation';
import { markUnread } from './markUnread.operation';
import { star } from './star.operation';
import { unstar } from './unstar.operation';

export const conversation: Resource = {
	option: { name: 'Conversation', value: 'conversation' },
	initial: 'get',
	operations: [get, getAll, markRead, markUnread, unstar, star],
};
