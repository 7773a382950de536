import type { IDataObject } from 'n8n-workflow';
import { noteOutput } from '../../model/entityOutput';
import { plainText } from '../../model/plainText';
import type { Note } from '../../model/wire';
import { InvalidInput } from '../../run/invalidInput';
import { isOwnChange } from '../../transport/ownChanges';
import { sideBySide } from '../../transport/sideBySide';
import type { ChildEvent, Finding, Watch, WatchTools } from '../childEvent';
import type { Row } from '../contacts/row';
import { DatedMemory } from '../memory/datedMemory';
import { readNoteSettings, type NoteSettings } from './notePlan';
import { notesIfThere } from './readNotes';
import { RecentContacts } from './recentContacts';

export const noteAdded: ChildEvent = {
	about: 'note',
	option: {
		name: 'Note Added',
		value: 'noteAdded',
		description:
			'A note was written on a contact. HighLevel has no list of all notes: each look costs one request per contact.',
	},
	plan(parameters) {
		const settings = readNoteSettings(parameters);
		const { scope, contactFilters } = settings;
		return { scope, contactFilters, open: (tools, saved) => new NoteWatch(settings, tools, saved) };
	},
};

/** A contact whose notes are read. */
interface Target {
	contactId: string;
	/** Its version, where the trigger has chosen it */
	row?: Row;
}

interface FoundNote {
	note: Note;
	target: Target;
	/** Epoch milliseconds; NaN when HighLevel does not tell */
	at: number;
}

class NoteWatch implements Watch {
	private readonly memory: DatedMemory;
	private readonly contacts: RecentContacts;
	/** HighLevel's time in epoch milliseconds, once it has told */
	private now: number;
	/** Of contacts that were not read to the end, and of notes that were not reported */
	private readonly left = new Map<Target, number>();

	constructor(
		private readonly settings: NoteSettings,
		private readonly tools: WatchTools,
		private readonly saved?: IDataObject,
	) {
		const { contactFilters: filters, always } = settings;
		this.memory = new DatedMemory(saved?.notes as IDataObject | undefined);
		const contacts = saved?.contacts as IDataObject | undefined;
		this.contacts = new RecentContacts({ filters }, always, contacts);
		this.now = tools.clock.now();
	}

	async find(): Promise<Finding[]> {
		const found = await this.read(await this.targets());
		if (!this.saved) this.memory.startAt(this.now);
		const news = found.filter(({ note, at }) => this.memory.isNews({ at, text: note.id }));
		const wanted: FoundNote[] = [];
		for (const one of news) {
			if (this.isOwn(one)) this.memory.add({ at: one.at, text: one.note.id });
			else if (this.settings.isWanted(one.note)) wanted.push(one);
		}
		for (const { target } of wanted) this.left.set(target, (this.left.get(target) ?? 0) + 1);
		for (const target of this.left.keys()) this.settle(target, 0);
		return wanted.map((one) => this.finding(one));
	}

	async sample(): Promise<Finding | undefined> {
		const { always, chosen } = this.settings;
		const targets = (await this.targets()).slice(0, chosen ? chosen.length : Math.min(always, 10));
		const found = await this.read(targets);
		const newest = found.filter(({ note }) => this.settings.isWanted(note)).at(-1);
		return newest && this.finding(newest);
	}

	pack(): IDataObject {
		const isComplete = [...this.left.values()].every((count) => count === 0);
		return { notes: this.memory.pack(), contacts: this.contacts.pack(isComplete) };
	}

	private async targets(): Promise<Target[]> {
		const { chosen } = this.settings;
		if (chosen) return chosen.map((contactId) => ({ contactId }));
		const rows = await this.contacts.choose(this.tools);
		return rows.map((row) => ({ contactId: row.id, row }));
	}

	/** The notes of contacts, oldest first. Contacts for which there is no time are left for the next poll. */
	private async read(targets: Target[]): Promise<FoundNote[]> {
		const { api, clock, giveUpAt } = this.tools;
		for (const target of targets) this.left.set(target, 1);
		const found: FoundNote[] = [];
		let begun = 0;
		await sideBySide(targets, async (target) => {
			if (begun > 0 && clock.now() >= giveUpAt) return;
			begun += 1;
			const notes = await notesIfThere(api, target.contactId, (time) => {
				this.now = time;
			});
			if (!notes && !target.row && !this.saved) throw unknownContact(target.contactId);
			// HighLevel sends the newest first.
			for (const note of notes?.toReversed() ?? []) {
				found.push({ note, target, at: Date.parse(String(note.dateAdded)) });
			}
			this.left.set(target, 0);
		});
		return found.sort((a, b) => a.at - b.at);
	}

	private finding({ note, target, at }: FoundNote): Finding {
		const { contactId, ...json } = noteOutput(note, target.contactId);
		return {
			contactId: String(contactId),
			json: { ...json, bodyText: note.bodyText ?? plainText(note.body) },
			remember: () => {
				this.memory.add({ at, text: note.id });
				this.settle(target, 1);
			},
		};
	}

	/** @param done notes of the contact that were reported just now */
	private settle(target: Target, done: number): void {
		const left = (this.left.get(target) ?? 0) - done;
		this.left.set(target, left);
		if (left === 0 && target.row) this.contacts.remember(target.row);
	}

	private isOwn({ target, at }: FoundNote): boolean {
		const { ignoresOwn, api } = this.tools;
		return ignoresOwn && isOwnChange(api.locationId, target.contactId, at);
	}
}

function unknownContact(id: string): InvalidInput {
	return new InvalidInput(
		`There is no contact with the ID '${id}'`,
		"It was deleted, or belongs to another sub-account. Choose another one under 'Contacts'.",
	);
}
