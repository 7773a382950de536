/** A task of a contact: the n-th of those that are open, or by its ID. */
export interface TaskReference {
	taskNumber: number | null;
	taskId: string | null;
}

export const NO_TASK: TaskReference = { taskNumber: null, taskId: null };

/** As HighLevel makes them: 20 letters and digits, or 24 hexadecimal digits; but not a long word. */
const ID = /^(?=.*(?:\d|[a-z][A-Z]))(?:[A-Za-z0-9]{20}|[a-f0-9]{24})$/;

const NUMBER = /^(?:(?:task|number|no|nr|n|num)\b[.:°º]?\s*)?#?\s*(\d{1,4})$/i;

const SEVERAL = /^[#\s\d,;.&+]+(?:(?:and|et|und|y)[#\s\d,;.&+]+)*$/i;

/**
 * Reads which task somebody means: 2, #2, no. 2, or an ID. Nothing said, or several numbers, gives no task, so
 * that the answer can ask which one.
 *
 * @returns undefined when it is about something else
 */
export function readTaskReference(text: string): TaskReference | undefined {
	const said = text.replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}]+$/gu, '');
	if (said === '') return NO_TASK;
	const number = NUMBER.exec(said);
	if (number) {
		const taskNumber = Number(number[1]);
		return taskNumber > 0 ? { taskNumber, taskId: null } : NO_TASK;
	}
	if (ID.test(said)) return { taskNumber: null, taskId: said };
	return SEVERAL.test(said) ? NO_TASK : undefined;
}
