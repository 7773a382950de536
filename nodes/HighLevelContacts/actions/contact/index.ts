import type { Resource } from '../operation';
import { deleteContact } from './delete.operation';
import { get } from './get.operation';

export const contact: Resource = {
	option: { name: 'Contact', value: 'contact' },
	initial: 'create',
	operations: [deleteContact, get],
};
