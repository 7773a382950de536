import type { Resource } from '../../run/operation';
import { add } from './add.operation';
import { create } from './create.operation';
import { deleteTag } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { remove } from './remove.operation';
import { set } from './set.operation';
import { update } from './update.operation';

export const tag: Resource = {
	option: { name: 'Tag', value: 'tag' },
	initial: 'add',
	operations: [add, create, deleteTag, get, getAll, remove, set, update],
};
