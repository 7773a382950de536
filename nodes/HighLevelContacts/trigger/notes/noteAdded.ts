import { asRecord, asText, asTime, idIn, isRecord } from '../../../shared/answered';
import type { IDataObject } from 'n8n-workflow';
import { noteOutput } from '../../model/entityOutput';
import { plainText } from '../../model/note/plainText';
import type { Note } from '../../model/wire';
import { InvalidInput } from '../../../shared/invalidInput';
import { isOwnChange } from '../../transport/ownChanges';
import { pMap } from '../../transport/pMap';
import type { ChildEvent, DetectedEvent, Watch, WatchTools } from '../childEvent';
import { DAY } from '../leadTime';
import { DatedMemory } from '../memory/datedMemory';
import { ChangedContacts, type Target } from './changedContacts';
import { readNoteSettings, type NoteSettings } from './notePlan';
import { getNotesIfContactExists } from './readNotes';

export const noteAdded: ChildEvent = {
	about: 'note',
	option: {
		name: 'Note Added',
		value: 'noteAdded',
		description:
			'A note was written on a contact. HighLevel has no list of all notes, so each poll costs one request per contact.',
	},
	plan(parameters) {
		const settings = readNoteSettings(parameters);
		const { scope, contactFilters } = settings;
		return { scope, contactFilters, open: (tools, saved) => new NoteWatch(settings, tools, saved) };
	},
};

interface FoundNote {
	id: string;
	note: Note;
	target: Target;
	/** In epoch milliseconds; NaN when HighLevel does not tell. */
	at: number;
}

/** The place among the contacts counts, too. */
const MOST_SAVED = 180_000;
/** A note of weeks ago must not come when its contact changes today. */
const LATE_MS = 7 * DAY;
const MOST_SAMPLED = 10;

class NoteWatch implements Watch {
	private readonly memory: DatedMemory;
	private readonly contacts: ChangedContacts;
	/** In epoch milliseconds, once HighLevel has told. */
	private now: number;
	private readonly left = new Map<Target, number>();

	constructor(
		private readonly settings: NoteSettings,
		private readonly tools: WatchTools,
		private readonly saved?: IDataObject,
	) {
		const { contactFilters, always } = settings;
		this.memory = new DatedMemory(asRecord(saved?.notes));
		const contacts = saved?.contacts;
		this.contacts = new ChangedContacts(
			contactFilters,
			always,
			isRecord(contacts) ? contacts : undefined,
		);
		this.now = tools.clock.now();
	}

	async find(): Promise<DetectedEvent[]> {
		const { chosen } = this.settings;
		const targets = chosen ? chosen.map(targetOf) : await this.contacts.choose(this.tools);
		const found = await this.read(targets);
		if (!this.saved) this.memory.startAt(this.now);
		this.memory.ignoreUpTo(this.now - LATE_MS);
		const news = found.filter(({ id, at }) => this.memory.isNews({ at, text: id }));
		const detectedEvents: DetectedEvent[] = [];
		for (const one of news) {
			const isOld = this.contacts.hadBefore(one.at);
			if (isOld || this.isOwn(one) || !this.settings.isWanted(one.note)) this.remember(one);
			else detectedEvents.push(this.detected(one));
		}
		for (const [target, count] of this.left) target.isDone = count === 0;
		return detectedEvents;
	}

	async sample(): Promise<DetectedEvent | undefined> {
		const { chosen, isWanted } = this.settings;
		const ids = chosen ?? (await this.contacts.newest(this.tools, MOST_SAMPLED));
		const found = await this.read(ids.slice(0, MOST_SAMPLED).map(targetOf));
		const newest = found.findLast(({ note }) => isWanted(note));
		return newest && this.detected(newest);
	}

	pack(): IDataObject {
		if (this.settings.chosen) return { notes: this.memory.pack() };
		const contacts = this.contacts.pack();
		return { notes: this.memory.pack(MOST_SAVED - JSON.stringify(contacts).length), contacts };
	}

	/** Leaves contacts for which there is no time to the next poll. */
	private async read(targets: Target[]): Promise<FoundNote[]> {
		const { api, clock, giveUpAt } = this.tools;
		const found: FoundNote[] = [];
		let begun = 0;
		await pMap(targets, async (target) => {
			if (begun > 0 && clock.now() >= giveUpAt) return;
			begun += 1;
			const notes = await getNotesIfContactExists(api, target.contactId, (time) => {
				this.now = time;
			});
			if (!notes) this.missing(target);
			// HighLevel sends the newest first.
			for (const note of notes?.toReversed() ?? []) {
				const id = idIn(note);
				if (id !== undefined) found.push({ id, note, target, at: asTime(note.dateAdded) });
			}
			this.left.set(target, 0);
		});
		return found.sort((a, b) => a.at - b.at);
	}

	/** The contact was deleted, or never existed. */
	private missing({ contactId }: Target): void {
		this.contacts.drop(contactId);
		if (!this.settings.chosen || this.saved) return;
		throw new InvalidInput(
			`There is no contact with the ID '${contactId}'`,
			"It was deleted, or belongs to another sub-account. Choose another one under 'Contacts'.",
		);
	}

	private detected(one: FoundNote): DetectedEvent {
		const { note, target } = one;
		this.left.set(target, (this.left.get(target) ?? 0) + 1);
		const { contactId, ...json } = noteOutput(note, target.contactId);
		return {
			contactId: asText(contactId) ?? target.contactId,
			json: { ...json, bodyText: note.bodyText ?? plainText(note.body) },
			remember: () => {
				this.remember(one);
				const left = (this.left.get(target) ?? 0) - 1;
				this.left.set(target, left);
				target.isDone = left === 0;
			},
		};
	}

	private remember({ id, at }: FoundNote): void {
		this.memory.add({ at, text: id });
	}

	private isOwn({ target, at }: FoundNote): boolean {
		const { ignoresOwn, api } = this.tools;
		return ignoresOwn && isOwnChange(api.locationId, target.contactId, at);
	}
}

function targetOf(contactId: string): Target {
	return { contactId };
}
