import type { IDataObject } from 'n8n-workflow';
import { DateTime, IANAZone } from 'luxon';
import type { Added } from '../../fields/collection';
import { asList, asText, idIn } from '../../../shared/answered';
import { systemClock } from '../../../shared/transport/clock';
import { contactOutput } from '../../model/contact/contactOutput';
import { emptyFieldsIn } from '../../model/contact/emptyFields';
import { textingBlock } from '../../model/contact/smsConsent';
import type { Route } from '../../model/message/channel';
import { replyWords, type ReplyKind } from '../../model/sms/replyWords';
import { spoken } from '../../model/sms/spoken';
import { readTextCommand, type TextCommand } from '../../model/sms/textCommand';
import {
	askingTask,
	askingTitle,
	idLine,
	internalBody,
	isMadeFor,
	textedBody,
} from '../../model/task/staffTask';
import { omitEmpty } from '../../model/values/omitEmpty';
import type { Contact, Task } from '../../model/wire';
import { displayZone } from '../../queries/displayZone';
import { findDuplicate } from '../../queries/findDuplicate';
import { notesOf } from '../../queries/notesOf';
import type { ItemContext } from '../../run/itemContext';
import { idOf } from '../../transport/answer';
import { DryRun } from '../../transport/dryRun';
import { tags } from '../../transport/endpoints/tags';
import { addTags } from '../contact/addTags';
import { changeDnd } from '../contact/changeDnd';
import { fillEmptyFields } from '../contact/fillEmptyFields';
import { upsertContact } from '../contact/upsertContact';
import { createContactNote } from '../note/createNote';
import { uploadFiles, type CheckedFiles } from './attachFiles';
import { isPutIn, putInNew, type Entry } from './putInText';
import type { receivedOptions } from './receivedFields';
import { TextedTasks } from './textedTasks';

export interface ReceivedText {
	/** In E.164 */
	from: string;
	message?: string;
	/** What the provider calls it */
	altId: string;
	date?: string;
	/** Where the text is put in HighLevel's inbox, if it is */
	route?: Route;
	keptIn: 'conversation' | 'note' | 'both';
	commands: string[];
	files: CheckedFiles;
	isOptIn?: boolean;
	isOptOut?: boolean;
}

type HandlingOptions = Added<typeof receivedOptions>;

/** A contact that a dry run would make. */
const TO_BE_MADE = '(new contact)';

/**
 * Does what a text asks for. The text itself is put in last: where it is, all else was done before, so that a text that comes
 * once more does nothing, and one that was left half done is brought to its end.
 */
export async function handleText(
	item: ItemContext,
	text: ReceivedText,
	options: HandlingOptions,
): Promise<IDataObject | DryRun> {
	const { contact, isNew } = await findOrMake(item, text, options);
	const contactId = idOf(contact);
	const handling = new Handling(item, text, options, contact);
	await handling.read();
	if (!isNew && (await isHandled(item, contactId, text))) {
		return handling.output({ created: false, repeated: true, reply: null });
	}
	if (isNew) handling.done.push('contactCreated');
	if (contactId !== TO_BE_MADE) await handling.obey(isNew);
	const kept = await handling.keep();
	if (kept instanceof DryRun) return kept;
	const reply = await handling.reply();
	return handling.output({ created: isNew, repeated: false, reply });
}

async function findOrMake(
	item: ItemContext,
	{ from }: ReceivedText,
	{ assignedTo }: HandlingOptions,
): Promise<{ contact: Contact; isNew: boolean }> {
	const found = await findDuplicate(item.api, { phone: from });
	if (found && idIn(found) !== undefined) return { contact: found, isNew: false };
	const made = await upsertContact(item, omitEmpty({ phone: from, assignedTo }), {
		alwaysCreate: false,
		keepsValues: false,
		check: 'answer',
		tagsToAdd: [],
	});
	// What a dry run is to show is the message.
	if (made instanceof DryRun) return { contact: { id: TO_BE_MADE, phone: from }, isNew: true };
	return { contact: made.contact, isNew: made.truth.new };
}

async function isHandled(
	item: ItemContext,
	contactId: string,
	text: ReceivedText,
): Promise<boolean> {
	const entry = entryOf(text);
	return entry ? await isPutIn(item, contactId, entry) : await hasNote(item, contactId, text.altId);
}

function entryOf({ route, message, altId, date, files }: ReceivedText): Entry | undefined {
	return route && { direction: 'inbound', route, message, altId, date, files };
}

async function hasNote({ api }: ItemContext, contactId: string, altId: string): Promise<boolean> {
	return (await notesOf(api, contactId)).some(({ body }) => isMadeFor(body, altId));
}

/** The work for one text. */
class Handling {
	/** What was done, in its order */
	readonly done: string[] = [];

	private readonly tasks: TextedTasks;

	private command: TextCommand['command'] = 'text';

	private details: Partial<TextCommand> = {};

	private mayBeOptOut = false;

	private zone = '';

	private task?: Task;

	private warning?: string;

	constructor(
		private readonly item: ItemContext,
		private readonly text: ReceivedText,
		private readonly options: HandlingOptions,
		private contact: Contact,
	) {
		const { altId } = text;
		this.tasks = new TextedTasks(item, idOf(contact), altId, options.assignedTo);
	}

	/** Finds out what is asked for, as far as it is allowed. */
	async read(): Promise<void> {
		const { options, text } = this;
		const own = asText(this.contact.timezone) ?? '';
		this.zone = IANAZone.isValidZone(own) ? own : await displayZone(this.item, options.timezone);
		const said = readTextCommand(text.message ?? '', {
			now: DateTime.fromMillis(systemClock.now(), { zone: this.zone }),
			language: options.language ?? 'en',
			moreWords: options.moreWords ?? {},
			country: options.defaultCountry,
			dueDays: options.defaultDueDays ?? 1,
			dueTime: options.defaultDueTime ?? { hour: 9, minute: 0 },
		});
		this.details = said;
		const isStop = text.isOptOut === true || said.command === 'stop';
		const isStart = !isStop && (text.isOptIn === true || said.command === 'start');
		const isAllowed = said.command === 'help' || text.commands.includes(said.command);
		if (isStop || isStart) this.command = isStop ? 'stop' : 'start';
		else if (isAllowed) this.command = said.command;
		this.mayBeOptOut = !isStop && !isStart && said.mayBeOptOut;
	}

	async obey(isNew: boolean): Promise<void> {
		if (this.command === 'stop' || this.command === 'start') await this.setConsent();
		if (this.mayBeOptOut) await this.ask();
		if (this.command === 'new') await this.fillIn();
		await this.addTag();
		if (this.command === 'task' || this.command === 'followUp') await this.makeTask();
		if (this.command === 'done') await this.completeTask();
		if (isNew && this.command !== 'stop') await this.welcome();
	}

	/** Puts the text where people see it. */
	async keep(): Promise<DryRun | undefined> {
		const { item, text } = this;
		const contactId = idOf(this.contact);
		const entry = entryOf(text);
		if (text.keptIn !== 'conversation') {
			const isThere = contactId !== TO_BE_MADE && (await hasNote(item, contactId, text.altId));
			const note = isThere ? undefined : await this.addNote(contactId);
			if (note instanceof DryRun && !entry) return note;
			if (note && !(note instanceof DryRun)) this.done.push('noteAdded');
		}
		if (!entry) return undefined;
		const put = await putInNew(item, contactId, entry);
		if (put instanceof DryRun) return put;
		this.done.push('textAdded');
		return undefined;
	}

	output({ reply, ...facts }: { created: boolean; repeated: boolean; reply: string | null }) {
		const { command, contact, done, task, warning } = this;
		return {
			contact: contactOutput(contact, 'sms'),
			...facts,
			command,
			done,
			task: task
				? { id: task.id, title: task.title, dueDate: task.dueDate, completed: command === 'done' }
				: null,
			reply,
			...(warning === undefined ? {} : { warning }),
		};
	}

	private async setConsent(): Promise<void> {
		const isStop = this.command === 'stop';
		const { api } = this.item;
		if (this.options.setsDnd ?? true) {
			const status = isStop ? 'active' : 'inactive';
			const reason = `Texted ${this.text.message ?? ''}`.slice(0, 200);
			const change = await changeDnd(api, this.contact, { SMS: status }, reason);
			if (!(change instanceof DryRun)) {
				this.contact = change.contact;
				if (change.changed.length > 0) this.done.push(isStop ? 'dndSet' : 'dndLifted');
				if (change.permanent.length > 0 && !isStop) {
					this.warning =
						'The carrier has blocked texts to this contact, which only the carrier can lift: START has to be texted to the number that was stopped.';
				}
			}
		}
		const tag = this.options.optOutTag?.toLowerCase();
		if (tag === undefined || this.hasTag(tag) === isStop) return;
		if (isStop) {
			await this.add(tag);
			return;
		}
		const contactId = idOf(this.contact);
		const answer = await api.call(tags.removeFromContact, { contactId }, { body: { tags: [tag] } });
		if (answer instanceof DryRun) return;
		const left = asList(this.contact.tags).filter((one) => asText(one)?.toLowerCase() !== tag);
		this.contact = { ...this.contact, tags: left };
		this.done.push('tagRemoved');
	}

	/** A person finds out what was meant, and until then no text goes out (see Prepare Text). */
	private async ask(): Promise<void> {
		if (askingTask(await this.tasks.present())) return;
		const { altId, from, message = '' } = this.text;
		const made = await this.tasks.make({
			title: askingTitle(from, spoken(message, 80)),
			dueDate: this.now(),
			body: internalBody(
				`Texted: ${message}\nSet Do Not Disturb if the contact wants no texts. Until this task is completed, Prepare Text lets none go out.`,
				altId,
			),
		});
		if (made) this.done.push('optOutTaskCreated');
	}

	private async fillIn(): Promise<void> {
		const { email, firstName, lastName, name } = this.details;
		const owner = email ? await findDuplicate(this.item.api, { email }) : null;
		const isTaken = owner !== null && owner.id !== this.contact.id;
		if (isTaken) {
			this.warning = `The email ${email ?? ''} was not filled in: another contact has it (${idOf(owner)}).`;
		}
		const body = omitEmpty({
			firstName: firstName ?? name,
			lastName,
			email: isTaken ? undefined : email,
		});
		const isMore = Object.keys(emptyFieldsIn(this.contact, body)).length > 0;
		const filled = isMore && (await fillEmptyFields(this.item, this.contact, body));
		if (filled === false || filled instanceof DryRun) return;
		this.contact = filled;
		this.done.push('detailsSaved');
	}

	private async addTag(): Promise<void> {
		const missing = (this.options.tagsToAdd ?? []).filter((tag) => !this.hasTag(tag));
		if (missing.length > 0) await this.add(...missing);
	}

	private async add(...names: string[]): Promise<void> {
		const tagged = await addTags(this.item.api, this.contact, names);
		if (tagged instanceof DryRun) return;
		this.contact = tagged;
		this.done.push('tagAdded');
	}

	private hasTag(name: string): boolean {
		return asList(this.contact.tags).some((one) => asText(one)?.toLowerCase() === name);
	}

	private async makeTask(): Promise<void> {
		const { altId, from, message = '' } = this.text;
		const { dueDate, title } = this.details;
		this.task = await this.tasks.make({
			title: title ?? spoken(message, 80),
			dueDate: dueDate ? DateTime.fromISO(dueDate) : this.now(),
			body: textedBody(from, message, altId),
		});
		if (this.task) this.done.push('taskCreated');
	}

	private async completeTask(): Promise<void> {
		const { taskId = null, taskNumber = null } = this.details;
		this.task = await this.tasks.complete({ taskId, taskNumber });
		if (this.task) this.done.push('taskCompleted');
	}

	private async welcome(): Promise<void> {
		const { altId, from, message = '' } = this.text;
		const template = this.options.welcomeTask;
		if (template === undefined) return;
		const name = spoken(asText(contactOutput(this.contact, 'sms').name) ?? '') || from;
		const made = await this.tasks.make({
			title: template.replaceAll('{name}', () => name),
			dueDate: this.now().plus({ days: this.options.defaultDueDays ?? 1 }),
			body: internalBody(`Texted: ${message}`, altId),
		});
		if (made) this.done.push('welcomeTaskCreated');
	}

	private async addNote(contactId: string) {
		const { altId, date, files, from, message = '' } = this.text;
		const urls = this.text.route ? files.urls : await uploadFiles(this.item, contactId, files);
		const received = date === undefined ? '' : ` (received ${date})`;
		const body = [`Text from ${from}${received}: ${message}`, ...urls, idLine(altId)].join('\n');
		return await createContactNote(this.item, contactId, { body });
	}

	/** The words of an answer, for who may be texted. */
	async reply(): Promise<string | null> {
		const kind = this.replyKind();
		if (kind === undefined || (kind !== 'stop' && !(await this.mayBeTexted()))) return null;
		const { dueDate, title } = this.task ?? {};
		const own = this.options.replies ?? {};
		const due = DateTime.fromISO(asText(dueDate) ?? '', { zone: this.zone });
		const words = (tasks: string) =>
			replyWords(kind, own, {
				firstName: spoken(asText(contactOutput(this.contact, 'sms').firstName) ?? ''),
				title: spoken(asText(title) ?? '', 120),
				due: due.isValid ? due.toISODate() : '',
				tasks,
			});
		if (words('') === null) return null;
		if (askingTask(await this.tasks.present())) return null;
		return words(await this.tasks.text(this.zone));
	}

	private replyKind(): ReplyKind | undefined {
		const { command } = this;
		if (this.mayBeOptOut) return undefined;
		if (command === 'followUp') return 'task';
		if (command === 'done') return this.task ? 'done' : 'whichTask';
		return command === 'cancel' ? 'text' : command;
	}

	private async mayBeTexted(): Promise<boolean> {
		const tag = this.options.optOutTag?.toLowerCase();
		const isTagged = tag !== undefined && this.hasTag(tag);
		return !isTagged && textingBlock(this.contact, this.text.from) === null;
	}

	private now(): DateTime {
		return DateTime.fromMillis(systemClock.now(), { zone: this.zone });
	}
}
