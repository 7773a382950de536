import type { Resource } from '../../run/operation';
import { create } from './create.operation';
import { deleteNote } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const note: Resource = {
	option: { name: 'Note', value: 'note' },
	initial: 'create',
	operations: [create, deleteNote, get, getAll, update],
};
