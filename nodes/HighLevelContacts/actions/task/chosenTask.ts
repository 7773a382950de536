import { InvalidInput } from '../../run/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import { locatorText } from '../../run/locator';

/** A number as people give it. IDs are longer, so that one field can take either. */
const NUMBER = /^#?\s*(\d{1,4})$/;

/**
 * The ID of the task that the user chose: from the list, by ID, or by its number among the contact's open tasks
 * (issue 7: people do not type IDs in a text message).
 *
 * @throws InvalidInput when nothing was chosen, or when the contact has no open task of this number
 */
export async function chosenTask(item: ItemContext, contactId: string): Promise<string> {
	const { mode, text } = locatorText(item.value('taskId'));
	const digits = mode === 'number' ? NUMBER.exec(text)?.[1] : undefined;
	if (digits === undefined) return item.id('taskId', 'Task');
	const ids = await item.openTasks.idsOf(item.api, contactId);
	const id = ids[Number(digits) - 1];
	if (id) return id;
	throw new InvalidInput(
		`There is no open task number ${Number(digits)}: the contact has ${inWords(ids.length)}`,
		"Numbers count the contact's open tasks, the earliest due first, as Task: Get Many lists them.",
	);
}

function inWords(count: number): string {
	if (count === 0) return 'no open tasks';
	return count === 1 ? '1 open task' : `${count} open tasks`;
}
