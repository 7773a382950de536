import { createHash } from 'node:crypto';
import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { asRecord } from '../../shared/answered';
import type { Connection } from '../transport/connection';
import type { TriggerSettings } from './settings';
import { recordPoll, isDuplicatePoll } from './duplicatePolls';

/** n8n files static data under the node, so nothing in it depends on a name that can be changed. */
const KEY = 'highLevel';

/** n8n keeps a state as JSON. */
export interface SavedState {
	v: 1;
	of: string;
}

/**
 * With another account, event or filter the old place means nothing, so that the trigger starts anew. A renamed
 * credential or node keeps its state, and so does another overlap.
 */
export function fingerprint(connection: Connection, { event, scope }: TriggerSettings): string {
	const { credentialType, credentialId, baseUrl, locationId } = connection;
	const account = [credentialType, credentialId, baseUrl, locationId];
	const parts = [...account, event.option.value, ...scope];
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}

export class StateStore<State extends SavedState> {
	private readonly data: IDataObject;
	private readonly found: unknown;

	/**
	 * @param isState whether n8n has kept a state of this kind
	 * @param beganAt when the poll began, in epoch milliseconds
	 */
	constructor(
		private readonly host: IPollFunctions,
		private readonly of: string,
		private readonly isState: (saved: unknown) => saved is State,
		private readonly beganAt: number,
	) {
		this.data = host.getWorkflowStaticData('node');
		this.found = this.data[KEY];
	}

	/** A state that belongs to something else is none. */
	get state(): State | undefined {
		const { v, of } = asRecord(this.found);
		return v === 1 && of === this.of && this.isState(this.found) ? this.found : undefined;
	}

	/**
	 * n8n notices assignments only, so it saves a new object, if the state is another one. Two polls can run at once;
	 * the one that ends last has seen nothing that the next one will not see.
	 *
	 * @param isTelling whether the poll has found something to tell
	 * @returns false when another poll was quicker; what it has saved stays, and this one must tell nothing
	 */
	save(next: State, isTelling: boolean, now: number): boolean {
		const before = this.found === undefined ? '' : JSON.stringify(this.found);
		const trigger = [this.host.getWorkflow().id, this.host.getNode().id, this.of].join(' ');
		const run = { trigger, stateBefore: before, beganAt: this.beganAt };
		if (this.data[KEY] !== this.found || isDuplicatePoll(run)) return false;
		recordPoll(run, isTelling ? now : undefined);
		if (before !== JSON.stringify(next)) this.data[KEY] = next;
		return true;
	}
}
