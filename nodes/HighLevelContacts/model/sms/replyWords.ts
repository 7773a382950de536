/** What is answered to each command; a command without words gets no answer. */
export const REPLIES = {
	task: 'Noted: {title}, due {due}.',
	done: 'Done: {title}.\n{tasks}',
	whichTask: 'Which task? Text DONE and its number.\n{tasks}',
	list: '{tasks}',
	noTasks: 'There are no open tasks.',
	new: 'Thank you {firstName}, we have got your details.',
	start: 'Welcome back. Text STOP to end.',
	stop: '',
	help: 'Text STOP to get no more texts.',
	text: '',
};

export type ReplyKind = keyof typeof REPLIES;

/**
 * The words of an answer, with words in braces filled in; null where there are none.
 *
 * @param own other words than the usual ones
 */
export function replyWords(
	kind: ReplyKind,
	own: Partial<Record<ReplyKind, string>>,
	values: Record<string, string>,
): string | null {
	const of = (one: ReplyKind) => own[one] ?? REPLIES[one];
	const all = { ...values, tasks: values.tasks || of('noTasks') };
	const filled = of(kind).replace(/ ?\{(\w+)\}/g, (found, name: string) => {
		const value = new Map(Object.entries(all)).get(name) ?? '';
		return value && found.startsWith(' ') ? ` ${value}` : value;
	});
	return filled.trim() || null;
}
