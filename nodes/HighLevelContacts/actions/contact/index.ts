import type { Resource } from '../operation';
import { create } from './create.operation';
import { deleteContact } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';
import { upsert } from './upsert.operation';

export const contact: Resource = {
	option: { name: 'Contact', value: 'contact' },
	initial: 'create',
	operations: [create, upsert, deleteContact, get, getAll, update],
};
