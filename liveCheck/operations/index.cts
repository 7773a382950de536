import { appointmentAttempts } from './appointment.cts';
import type { Attempts } from './attempt.cts';
import { noteAttempts, tagAttempts, taskAttempts } from './children.cts';
import { contactAttempts } from './contact.cts';
import { customAttempts } from './custom.cts';
import { conversationAttempts, messageAttempts } from './messages.cts';

export const attempts: Readonly<Record<string, Attempts>> = {
	appointment: appointmentAttempts,
	contact: contactAttempts,
	conversation: conversationAttempts,
	custom: customAttempts,
	message: messageAttempts,
	note: noteAttempts,
	tag: tagAttempts,
	task: taskAttempts,
};
