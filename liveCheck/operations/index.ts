import { appointmentAttempts } from './appointment';
import type { Attempts } from './attempt';
import { noteAttempts, tagAttempts, taskAttempts } from './children';
import { contactAttempts } from './contact';
import { customAttempts } from './custom';
import { conversationAttempts, messageAttempts } from './messages';

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
