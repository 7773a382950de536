import type { IDataObject } from 'n8n-workflow';
import type { SearchFilter } from '../model/search/contactFilters';
import type { Api } from '../transport/api';
import type { Clock } from '../transport/clock';
import type { EventOption } from './eventOption';
import type { TriggerParameters } from './triggerParameters';

/** An event of what belongs to contacts: their tasks, appointments and notes. */
export interface ChildEvent {
	readonly about: 'task' | 'appointment' | 'note';
	readonly option: EventOption;
	/**
	 * Reads what the user has entered for it.
	 *
	 * @throws InvalidInput for values that cannot be used
	 */
	plan(parameters: TriggerParameters): WatchPlan;
}

export interface WatchPlan {
	/** What the memory is about, as JSON; with another one the trigger starts anew */
	scope: unknown;
	/** What the contact must fulfil */
	contactFilters: SearchFilter[];
	/** @param saved what `pack` gave in an earlier poll; nothing at the start */
	open(tools: WatchTools, saved?: IDataObject): Watch;
}

/** What an event reads the account with, in one poll. */
export interface WatchTools {
	api: Api;
	clock: Clock;
	/** When to begin nothing more, in epoch milliseconds of the clock */
	giveUpAt: number;
	/** Whether changes that this package has made are not reported */
	ignoresOwn: boolean;
	/** Events that this poll can report at the most */
	most: number;
}

/** One poll's look at the account. */
export interface Watch {
	/** What was not reported before, oldest first where HighLevel tells the age */
	find(): Promise<DetectedEvent[]>;
	/** What the user gets who tries the trigger in the editor; nothing when there is none. */
	sample(): Promise<DetectedEvent | undefined>;
	/** What to remember for the next poll. Plain JSON, the same as before when nothing has changed. */
	pack(): IDataObject;
}

export interface DetectedEvent {
	contactId: string | null;
	/** The item without `event` and `contactId` */
	json: IDataObject;
	/** Makes sure that it is not found again */
	remember(): void;
}
