import type { IDataObject } from 'n8n-workflow';
import type { Api } from '../../transport/api';
import type { EventName } from './contactEvents';
import type { Row } from './row';

/** What has happened to a contact, as the item says it. */
export interface ContactChange extends IDataObject {
	event: EventName;
}

/**
 * What a trigger remembers of contacts in order to tell what has changed about them. HighLevel only says that
 * a contact has changed (docs/highlevel-api.md, Contacts).
 */
export interface ChangeDetector {
	/** Learns how the contacts are at the start. */
	learn(api: Api): Promise<void>;
	/**
	 * What has happened to a contact since it was remembered, if it concerns the event. Changes nothing.
	 *
	 * @param isNew whether it was created since the start, and not seen before
	 */
	compare(row: Row, isNew: boolean): ContactChange | undefined;
	remember(row: Row): void;
	/** Text, to be saved between polls */
	pack(): string;
}
