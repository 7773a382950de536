import type { DateTime } from 'luxon';
import { asText } from '../../../shared/answered';
import { plainText } from '../../model/note/plainText';
import type { TaskReference } from '../../model/sms/taskReference';
import { idLine, isMadeFor, isOwnTask } from '../../model/task/staffTask';
import { numbered, taskText } from '../../model/task/taskList';
import { openInOrder } from '../../model/task/taskOrder';
import type { Task } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';
import { idOf } from '../../transport/answer';
import { DryRun } from '../../transport/dryRun';
import { tasks } from '../../transport/endpoints/tasks';
import { createTask } from '../task/createTask';

/** More than fit into a text. */
const MOST_LISTED = 10;

/** Stands before the ID of the text by which a task was completed. */
const DONE = 'Done by text, ';

interface Wanted {
	title: string;
	dueDate: DateTime;
	body: string;
}

/** The tasks of a contact as a text of it may change them: each by one text once. */
export class TextedTasks {
	private list?: Promise<Task[]>;

	/** @param altId what the provider calls the text */
	constructor(
		private readonly item: ItemContext,
		private readonly contactId: string,
		private readonly altId: string,
		private readonly assignedTo: string | undefined,
	) {}

	/** All of them, asked for once. */
	async present(): Promise<Task[]> {
		this.list ??= this.fetch();
		return await this.list;
	}

	/** Makes a task, unless this text has made it before. Nothing in a dry run. */
	async make({ title, dueDate, body }: Wanted): Promise<Task | undefined> {
		const before = (await this.present()).find(
			(task) => isMadeFor(task.body, this.altId) && plainText(task.title) === plainText(title),
		);
		if (before) return before;
		const due = dueDate.toUTC().startOf('second');
		const { assignedTo } = this;
		const task = await createTask(this.item, this.contactId, {
			title,
			dueDate: due.toISO({ suppressMilliseconds: true }),
			completed: false,
			body,
			...(assignedTo === undefined ? {} : { assignedTo }),
		});
		this.list = undefined;
		return task instanceof DryRun ? undefined : task;
	}

	/** Completes one of the tasks that the contact has asked for; nothing when it names none of them. */
	async complete({ taskId, taskNumber }: TaskReference): Promise<Task | undefined> {
		const all = await this.present();
		// The numbers have moved up since.
		const before = all.find(({ body }) => isMadeFor(body, this.altId, DONE));
		if (before) return before;
		const own = openInOrder(all.filter(isOwnTask));
		const task = own.find(({ id }, place) => id === taskId || place + 1 === taskNumber);
		if (!task) return undefined;
		const body = `${asText(task.body) ?? ''}\n${DONE}${idLine(this.altId)}`;
		const target = { contactId: this.contactId, taskId: idOf(task) };
		await this.item.api.call(tasks.update, target, { body: { body, completed: true } });
		this.list = undefined;
		return task;
	}

	/** The open ones that the contact has asked for, as a text. */
	async text(zone: string): Promise<string> {
		const own = openInOrder((await this.present()).filter(isOwnTask));
		return taskText(numbered(own).slice(0, MOST_LISTED), zone);
	}

	private async fetch(): Promise<Task[]> {
		const { contactId } = this;
		return (await this.item.api.call(tasks.list, { contactId })).tasks;
	}
}
