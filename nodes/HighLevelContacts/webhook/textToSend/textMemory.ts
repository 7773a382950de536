import type { IDataObject, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { asRecord, textsIn } from '../../../shared/answered';
import { BoundedMap } from '../../../shared/boundedMap';
import { triggerKey } from './runs';

/** n8n files static data under the node. */
const KEY = 'highLevelTexts';
/** n8n saves them with the workflow at each text. */
const MOST_NOTES = { open: 2_000, refused: 500, carriers: 1_000 };
const MOST_TRIGGERS = 500;

/** Plain texts by plain keys, the oldest first. */
export type Notes = Record<string, string>;

/** What a trigger for texts remembers, through restarts of n8n as well. */
export class TextMemory {
	/** Texts on which nobody has reported yet, by message: when they came, and what a report needs */
	open: Notes;
	/** Why a text was refused, by message, so that it is refused again when it comes again */
	private refused: Notes;
	/** Sub-accounts and conversation providers whose texts have come here */
	private carriers: Notes;
	/** Until when no text was missed, in epoch milliseconds; NaN for a trigger that is new */
	takenUntil: number;
	/** Whether this process has looked for what was missed before */
	isCaughtUp = false;

	constructor(saved: IDataObject) {
		this.open = textsIn(saved.open);
		this.refused = textsIn(saved.refused);
		this.carriers = textsIn(saved.carriers);
		this.takenUntil = Number(saved.takenUntil ?? NaN);
	}

	noteOpen(messageId: string, note: string): void {
		this.open = latest({ ...this.open, [messageId]: note }, MOST_NOTES.open);
	}

	noteRefusal(messageId: string, reason: string): void {
		this.refused = latest({ ...this.refused, [messageId]: reason }, MOST_NOTES.refused);
	}

	refusalOf(messageId: string): string | undefined {
		return this.refused[messageId];
	}

	/** Notes whose text has come in, and that none was missed until then. */
	noteTaken(locationId: string, provider: string | null, now: number): void {
		const carrier = `${locationId} ${provider ?? ''}`;
		this.carriers = latest({ ...this.carriers, [carrier]: '' }, MOST_NOTES.carriers);
		if (this.isCaughtUp) this.takenUntil = now;
	}

	/** Sub-accounts whose texts have come here. */
	get locationIds(): string[] {
		return [...new Set(Object.keys(this.carriers).map((carrier) => carrier.split(' ')[0] ?? ''))];
	}

	/** Whether texts of the provider have come here; without one it is the default provider, which is often not named. */
	isCarrier(locationId: string, provider: string): boolean {
		return this.carriers[`${locationId} ${provider}`] !== undefined;
	}

	/** n8n saves what is assigned, when the webhook has returned or the workflow was activated. */
	save(host: IWebhookFunctions | ITriggerFunctions): void {
		const { open, refused, carriers, takenUntil } = this;
		host.getWorkflowStaticData('node')[KEY] = {
			...(Object.keys(open).length > 0 && { open }),
			...(Object.keys(refused).length > 0 && { refused }),
			carriers,
			...(!Number.isNaN(takenUntil) && { takenUntil }),
		};
	}
}

const memories = new BoundedMap<string, TextMemory>(MOST_TRIGGERS);

/** The memory of a trigger. The saved one counts where this process has none yet. */
export function memoryOf(host: IWebhookFunctions | ITriggerFunctions): TextMemory {
	return memories.getOrCreate(
		triggerKey(host),
		() => new TextMemory(asRecord(host.getWorkflowStaticData('node')[KEY])),
	);
}

function latest(notes: Notes, most: number): Notes {
	const all = Object.entries(notes);
	return all.length > most ? Object.fromEntries(all.slice(-most)) : notes;
}
