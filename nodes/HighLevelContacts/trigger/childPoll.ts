import { NodeOperationError, type IDataObject, type INodeExecutionData } from 'n8n-workflow';
import { asRecord, isRecord } from '../../shared/answered';
import type { Contact } from '../model/wire';
import type { DetectedEvent, Watch } from './childEvent';
import { ContactOutput } from './contactOutput';
import { matchesFilters } from './matchesFilters';
import type { Poll, PollTools } from './poll';
import type { ChildSettings } from './settings';
import type { SavedState } from './stateStore';

/** The time is looked at again after so many contacts, which take four seconds. */
const BATCH = 40;

export interface ChildState extends SavedState {
	memory: IDataObject;
}

export class ChildPoll implements Poll<ChildState> {
	private readonly output: ContactOutput;
	private readonly items: INodeExecutionData[] = [];

	constructor(
		private readonly tools: PollTools,
		private readonly settings: ChildSettings,
	) {
		this.output = new ContactOutput(tools.api, settings.addedContact ?? 'full');
	}

	readonly isState = isChildState;

	async sample(): Promise<INodeExecutionData[]> {
		const { about } = this.settings.event;
		const detected = await this.open().sample();
		if (!detected) {
			throw new NodeOperationError(this.tools.host.getNode(), `There is no ${about} to test with`, {
				description: `No ${about} in this HighLevel sub-account matches what the trigger looks for. Add one in HighLevel, or change the filters, and test again.`,
			});
		}
		const contacts = this.settings.addedContact ? await this.contactsOf([detected]) : undefined;
		await this.emit(detected, contacts);
		return this.items;
	}

	async run(state: ChildState | undefined, of: string) {
		const watch = this.open(state?.memory);
		const detectedEvents = await watch.find();
		if (state) await this.tell(detectedEvents);
		else for (const detected of detectedEvents) detected.remember();
		return { items: this.items, next: { v: 1 as const, of, memory: watch.pack() } };
	}

	private open(saved?: IDataObject): Watch {
		const { plan, ignoresOwn, maxItems: most } = this.settings;
		return plan.open({ ...this.tools, ignoresOwn, most }, saved);
	}

	/** What is not told for want of room or time is found again by the next poll. */
	private async tell(detectedEvents: DetectedEvent[]): Promise<void> {
		const { maxItems } = this.settings;
		for (let begin = 0; begin < detectedEvents.length; begin += BATCH) {
			const isLate = begin > 0 && this.tools.clock.now() >= this.tools.giveUpAt;
			if (isLate || this.items.length >= maxItems) return;
			const batch = detectedEvents.slice(begin, begin + BATCH);
			const contacts = this.needsContacts ? await this.contactsOf(batch) : undefined;
			for (const detected of batch) {
				if (this.items.length >= maxItems) return;
				if (this.isWanted(detected, contacts)) await this.emit(detected, contacts);
				detected.remember();
			}
		}
	}

	private get needsContacts(): boolean {
		return this.settings.addedContact !== undefined || this.hasContactFilters;
	}

	private get hasContactFilters(): boolean {
		const { plan, ignoredTags } = this.settings;
		return plan.contactFilters.length > 0 || ignoredTags.length > 0;
	}

	private async contactsOf(detectedEvents: DetectedEvent[]): Promise<Contacts> {
		return await this.output.fetch(detectedEvents.flatMap(({ contactId }) => contactId ?? []));
	}

	private isWanted({ contactId }: DetectedEvent, contacts?: Contacts): boolean {
		if (!this.hasContactFilters) return true;
		const contact = contacts?.get(contactId ?? '');
		const { plan, ignoredTags } = this.settings;
		// An event without a contact has none of the ignored tags, but does not fulfil a filter either.
		if (!contact) return plan.contactFilters.length === 0;
		return matchesFilters(contact, plan.contactFilters, ignoredTags);
	}

	private async emit({ contactId, json }: DetectedEvent, contacts?: Contacts): Promise<void> {
		const { event, addedContact } = this.settings;
		const item: IDataObject = { event: event.option.value, contactId, ...json };
		if (addedContact) {
			const contact = contacts?.get(contactId ?? '');
			const [output] = contact ? await this.output.ofRead([contact]) : [];
			item.contact = output ?? null;
		}
		this.items.push({ json: item });
	}
}

function isChildState(saved: unknown): saved is ChildState {
	return isRecord(asRecord(saved).memory);
}

type Contacts = Map<string, Contact | null>;
