import type { Resource } from '../../run/operation';
import { complete } from './complete.operation';
import { create } from './create.operation';
import { deleteTask } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { reopen } from './reopen.operation';
import { search } from './search.operation';
import { update } from './update.operation';

export const task: Resource = {
	option: { name: 'Task', value: 'task' },
	initial: 'create',
	operations: [complete, create, deleteTask, get, getAll, reopen, search, update],
};
