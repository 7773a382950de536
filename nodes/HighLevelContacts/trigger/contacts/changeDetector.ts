import type { IDataObject } from 'n8n-workflow';
import type { Api } from '../../transport/api';
import type { EventName } from './contactEvents';
import type { Row } from './row';

export interface ContactChange extends IDataObject {
	event: EventName;
}

/**
 * HighLevel only says that a contact has changed (docs/highlevel-api.md, Contacts), so the trigger remembers how
 * contacts were.
 */
export interface ChangeDetector {
	learn(api: Api): Promise<void>;
	/**
	 * Tells what has happened since the contact was remembered, if it concerns the event, and changes nothing.
	 *
	 * @param isNew whether it was created since the start, and not seen before
	 */
	compare(row: Row, isNew: boolean): ContactChange | undefined;
	remember(row: Row): void;
	pack(): string;
}
