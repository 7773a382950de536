import type { Part } from '../canvas/design.cts';
import { conf, setObject } from './config.cts';
import { byId, highLevel } from './highLevel.cts';
import { choose } from './logic.cts';

type ContactId = ReturnType<typeof byId>;

/** The run goes on when there are none. */
export function openTasks(contactId: ContactId): Part {
	return highLevel(
		'Open Tasks',
		'task',
		'getAll',
		{ contactId, returnAll: true, filters: { completed: 'no' } },
		{ alwaysOutputData: true },
	);
}

/** Config's `listLength` says how many. */
export function listTasks(contactId: ContactId): Part {
	return highLevel('List Tasks', 'task', 'getAll', {
		contactId,
		returnAll: false,
		limit: `={{ ${conf('listLength')} }}`,
		filters: { completed: 'no' },
		options: { output: 'text' },
	});
}

/**
 * DONE and CANCEL go from *Open Tasks* to *Which Way?*, which has three outputs: *Complete Task*, *Delete Task*, and
 * the rest, which are LIST and a number that no task has. *Task Meant* keeps the task, whose title is gone from
 * HighLevel afterwards, and is empty when there is none.
 *
 * @param read an expression for what *Read Text* has made of the text
 */
export function changeTask(contactId: ContactId, read: string): Part[] {
	const taskId = byId("={{ $('Task Meant').first().json.id }}");
	return [
		openTasks(contactId),
		{
			...setObject(
				'Task Meant',
				`$('Open Tasks').all().map((one) => one.json).find(({ id, number }) => id && (number === ${read}.taskNumber || id === ${read}.taskId)) ?? {}`,
			),
			executeOnce: true,
		},
		choose(
			'Which Way?',
			{
				done: `Boolean($json.id) && ${read}.command === 'done'`,
				cancel: 'Boolean($json.id)',
			},
			'list, or no such task',
		),
		highLevel('Complete Task', 'task', 'complete', { contactId, taskId }),
		highLevel('Delete Task', 'task', 'delete', { contactId, taskId }),
	];
}
