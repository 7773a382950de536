import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Scene } from '../scene';

/** One way to run an operation against the sandbox. */
export interface Run {
	parameters: INodeParameters;
	/** JSON of the input items; one empty item when left out. */
	items?: IDataObject[];
	/** The output differs by design from that of the other runs, so that the schema does not describe it. */
	isOtherShape?: true;
}

/**
 * The runs of a resource's operations. The first of each is the example in the documentation; the others go
 * the ways that need other endpoints or give out other values.
 */
export type Runs = Record<string, (scene: Scene) => Run[]>;

/** A value of a resource locator. */
export const rl = (value: string) => ({ __rl: true, mode: 'id', value });
