import { InvalidInput } from '../../../shared/invalidInput';
import type { ItemContext } from '../../run/itemContext';
import type { ChosenTask } from './taskFields';

/**
 * People do not type IDs in a text message, so a task can be named by its number among the contact's open tasks.
 *
 * @throws InvalidInput when the contact has no open task of this number
 */
export async function idOfTask(
	{ api, openTaskCache }: ItemContext,
	contactId: string,
	chosen: ChosenTask,
): Promise<string> {
	if ('id' in chosen) return chosen.id;
	const ids = await openTaskCache.idsOf(api, contactId);
	const id = ids[chosen.number - 1];
	if (id) return id;
	throw new InvalidInput(
		`There is no open task number ${chosen.number}: the contact has ${inWords(ids.length)}`,
		"Numbers count the contact's open tasks, the earliest due first, as Task: Get Many lists them.",
	);
}

function inWords(count: number): string {
	if (count === 0) return 'no open tasks';
	return count === 1 ? '1 open task' : `${count} open tasks`;
}
