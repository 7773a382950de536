import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Stage } from '../stage/stage.cts';

/** The search shows them already. */
export interface Scene {
	contactId: string;
	otherContactId: string;
	email: string;
}

export interface Attempt {
	parameters: INodeParameters;
	/** It is one empty item when left out. */
	items?: IDataObject[];
}

/**
 * Makes what the operation needs, and says how it is run.
 *
 * @throws NotTried when the account or the token does not allow it
 */
export type Attempts = Record<string, (stage: Stage, scene: Scene) => Promise<Attempt> | Attempt>;

export const rl = (value: string) => ({ __rl: true, mode: 'id', value });
