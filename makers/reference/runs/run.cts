import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';
import type { Scene } from '../scene.cts';

export interface Run {
	parameters: INodeParameters;
	/** It is one empty item when left out. */
	items?: IDataObject[];
	/** Files of each input item. */
	binary?: IBinaryKeyData;
	/** The output differs by design from that of the other runs, so that the schema does not describe it. */
	isOtherShape?: true;
}

/**
 * The first run of each operation is the example in the documentation; the others go the ways that need other
 * endpoints or give out other values.
 */
export type Runs = Record<string, (scene: Scene) => Run[]>;

export const rl = (value: string) => ({ __rl: true, mode: 'id', value });
