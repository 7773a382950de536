import type { IHookFunctions } from 'n8n-workflow';
import { asNodeError } from '../run/itemErrors';

/**
 * HighLevel has no API to register webhooks (docs/highlevel-api.md, Webhooks): the user enters the address in the app. So
 * there is nothing to create or delete, only settings to check while the user is there to see it.
 */
export function lifecycle(readSettings: (host: IHookFunctions) => Promise<unknown>) {
	return {
		async checkExists(this: IHookFunctions): Promise<boolean> {
			try {
				await readSettings(this);
			} catch (error) {
				const shown = asNodeError(this.getNode(), error);
				throw shown;
			}
			return true;
		},
		async create(this: IHookFunctions): Promise<boolean> {
			return true;
		},
		async delete(this: IHookFunctions): Promise<boolean> {
			return true;
		},
	};
}
