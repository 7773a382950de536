import type { Resource } from '../operation';
import { add } from './add.operation';
import { getAll } from './getAll.operation';
import { remove } from './remove.operation';

export const tag: Resource = {
	option: { name: 'Tag', value: 'tag' },
	initial: 'add',
	operations: [add, getAll, remove],
};
