import type { INode, INodeCredentialsDetails } from 'n8n-workflow';
import type { Work } from '../tasks';

/** n8n's references to the credentials of one instance. */
export interface BenchCredentials {
	/** Our private integration token. */
	token: INodeCredentialsDetails;
	/** The same token for the HTTP Request node. */
	bearer: INodeCredentialsDetails;
	/** The built-in node's OAuth2 connection; missing where the real host cannot be pointed at the sandbox. */
	builtIn?: INodeCredentialsDetails;
}

export type NodeSetup = Pick<INode, 'type' | 'typeVersion' | 'parameters' | 'credentials'>;

/** A node with settings that can do a work. */
export interface Contestant {
	key: string;
	/** Node and settings, for the table. */
	label: string;
	/** Whether it only works when the real host leads to the sandbox. */
	needsRealHost?: boolean;
	setup(work: Work, credentials: BenchCredentials, baseUrl: string): NodeSetup;
}

/** As an expert sets it: the limit's own numbers; both nodes wait that long between two batches. */
export const expertBatching = { batch: { batchSize: 100, batchInterval: 2_000 } };
export const expertBatchingInWords = '100 per 2,000 ms';
