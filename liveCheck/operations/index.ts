import { appointmentAttempts } from './appointment';
import type { Attempts } from './attempt';
import { noteAttempts, tagAttempts, taskAttempts } from './children';
import { contactAttempts } from './contact';
import { customAttempts } from './custom';

export const attempts: Readonly<Record<string, Attempts>> = {
	appointment: appointmentAttempts,
	contact: contactAttempts,
	custom: customAttempts,
	note: noteAttempts,
	tag: tagAttempts,
	task: taskAttempts,
};
