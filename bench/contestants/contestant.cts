import type { INode, INodeCredentialsDetails } from 'n8n-workflow';
import type { Work } from '../tasks.cts';

export interface BenchCredentials {
	token: INodeCredentialsDetails;
	bearer: INodeCredentialsDetails;
	/** It is missing where the real host cannot be pointed at the sandbox. */
	builtIn?: INodeCredentialsDetails;
}

export type NodeSetup = Pick<INode, 'type' | 'typeVersion' | 'parameters' | 'credentials'>;

export interface Contestant {
	key: string;
	label: string;
	/** It only works when the real host leads to the sandbox. */
	needsRealHost?: boolean;
	setup(work: Work, credentials: BenchCredentials, baseUrl: string): NodeSetup;
}

/** An expert would set the limit's own numbers; both nodes wait that long between two batches. */
export const expertBatching = { batch: { batchSize: 100, batchInterval: 2_000 } };
export const expertBatchingInWords = '100 per 2,000 ms';
