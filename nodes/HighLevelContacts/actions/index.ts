import { appointment } from './appointment';
import { contact } from './contact';
import { conversation } from './conversation';
import { custom } from './custom';
import { message } from './message';
import { note } from './note';
import type { Resource } from '../run/operation';
import { tag } from './tag';
import { task } from './task';

export const resources: readonly Resource[] = [
	appointment,
	contact,
	conversation,
	custom,
	message,
	note,
	tag,
	task,
];
