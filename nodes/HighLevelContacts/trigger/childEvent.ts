import type { IDataObject } from 'n8n-workflow';
import type { SearchFilter } from '../model/search/contactFilters';
import type { Api } from '../transport/api';
import type { Clock } from '../../shared/transport/clock';
import type { EventOption } from './eventOption';
import type { TriggerParameters } from './triggerParameters';

/** Is an event of what belongs to contacts: their tasks, appointments and notes. */
export interface ChildEvent {
	readonly about: 'task' | 'appointment' | 'note';
	readonly option: EventOption;
	/** @throws InvalidInput for values that cannot be used */
	plan(parameters: TriggerParameters): WatchPlan;
}

export interface WatchPlan {
	/** The memory belongs to this; with another scope the trigger starts anew. */
	scope: unknown;
	contactFilters: SearchFilter[];
	/** @param saved what `pack` gave in an earlier poll; nothing at the start */
	open(tools: WatchTools, saved?: IDataObject): Watch;
}

export interface WatchTools {
	api: Api;
	clock: Clock;
	/** Nothing more is begun after this time, in epoch milliseconds of the clock. */
	giveUpAt: number;
	ignoresOwn: boolean;
	most: number;
}

export interface Watch {
	/** Finds what was not reported before, oldest first where HighLevel tells the age. */
	find(): Promise<DetectedEvent[]>;
	/** Finds what the user gets who tries the trigger in the editor. */
	sample(): Promise<DetectedEvent | undefined>;
	/** Must be the same as before when nothing has changed, as n8n saves whatever differs. */
	pack(): IDataObject;
}

export interface DetectedEvent {
	contactId: string | null;
	json: IDataObject;
	/** Makes sure that it is not found again. */
	remember(): void;
}
