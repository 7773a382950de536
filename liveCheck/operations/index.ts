import { appointmentAttempts } from './appointment';
import type { Attempts } from './attempt';
import { noteAttempts, tagAttempts, taskAttempts } from './children';
import { contactAttempts } from './contact';
import { customAttempts } from './custom';

/** By resource and operation, as the node's own lists have them. */
export const attempts: Readonly<Record<string, Attempts>> = {
	appointment: appointmentAttempts,
	contact: contactAttempts,
	custom: customAttempts,
	note: noteAttempts,
	tag: tagAttempts,
	task: taskAttempts,
};
