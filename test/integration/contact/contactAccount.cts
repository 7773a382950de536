import type { INodeParameters } from 'n8n-workflow';
import { Account } from '../../support/account.cts';
import type { RunSetting } from '../../../harness/host.cts';

/** A sandbox for a test file, and short ways to run operations on its contacts. */
export class ContactAccount {
	readonly account = Account.use();

	/** Runs an operation of contacts, whether it succeeds or not. */
	readonly run = async (
		operation: string,
		parameters: INodeParameters,
		more: Partial<RunSetting> = {},
	) => await this.account.run('contact', operation, parameters, more);

	/** Makes a contact, which must succeed, and returns it as the node puts it out. */
	readonly created = async (parameters: INodeParameters) => {
		const [contact] = await this.account.items('contact', 'create', parameters);
		return contact as { id: string; [key: string]: unknown };
	};
}
