import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Stage } from '../stage/stage';

/** Contacts that operations are tried on, which the search shows already. */
export interface Scene {
	contactId: string;
	otherContactId: string;
	email: string;
}

/** How an operation of the node is run. */
export interface Attempt {
	parameters: INodeParameters;
	/** JSON of the input items; one empty item when left out */
	items?: IDataObject[];
}

/**
 * By operation: makes what it needs, and says how it is run.
 *
 * @throws NotTried when the account or the token does not allow it
 */
export type Attempts = Record<string, (stage: Stage, scene: Scene) => Promise<Attempt> | Attempt>;

/** A value of a resource locator. */
export const rl = (value: string) => ({ __rl: true, mode: 'id', value });
