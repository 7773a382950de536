import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { HighLevelContactsTrigger } from '../../../nodes/HighLevelContacts/HighLevelContactsTrigger.node';
import type { Sandbox } from '../../../sandbox/index.cts';
import { LOCATION_ID } from '../../../sandbox/fixtures.cts';
import type { Contact } from '../../../sandbox/model/types.cts';
import type { TestClock } from '../../../harness/clock.cts';
import { poll, type PollSetting } from '../../../harness/host.cts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

let watchers = 0;

/** One active workflow with the trigger, in n8n's own poll context. */
export class Watcher {
	/** What n8n has saved */
	staticData: IDataObject = {};
	private readonly node = new HighLevelContactsTrigger();
	private readonly own: Partial<PollSetting>;

	constructor(
		private readonly sandbox: Sandbox,
		public parameters: INodeParameters,
		more: Partial<PollSetting> = {},
	) {
		this.own = { credentialId: `watcher-${(watchers += 1)}`, ...more };
	}

	/** The state as JSON, which is how n8n saves it. */
	get saved(): string {
		return JSON.stringify(this.staticData);
	}

	/** What one poll emits. */
	async poll(more: Partial<PollSetting> = {}): Promise<IDataObject[]> {
		const { output, error } = await this.try(more);
		if (error) throw error;
		expect(output).not.toEqual([]);
		return output ?? [];
	}

	async try(more: Partial<PollSetting> = {}) {
		return await poll({
			node: this.node,
			baseUrl: this.sandbox.url,
			parameters: this.parameters,
			staticData: this.staticData,
			...this.own,
			...more,
		});
	}

	/** Event and first name of what one poll emits. */
	async told(more: Partial<PollSetting> = {}): Promise<string[]> {
		return (await this.poll(more)).map(({ event, firstName }) => `${event} ${firstName}`);
	}

	/** Ids of what the polls of the next minutes emit, until nothing comes for an overlap's time. */
	async drain(
		clock: TestClock,
		onPoll: (count: number) => void = () => undefined,
	): Promise<string[]> {
		const ids: string[] = [];
		for (let quiet = 0; quiet < 4;) {
			const rows = await this.poll();
			onPoll(rows.length);
			for (const { id } of rows) ids.push(String(id));
			quiet = rows.length > 0 ? 0 : quiet + 1;
			await clock.advance(MINUTE);
		}
		return ids;
	}
}

/** Writes contacts as a person in HighLevel would. */
export class People {
	constructor(private readonly stage: { sandbox: Sandbox }) {}

	private get contacts() {
		return this.stage.sandbox.contacts;
	}

	add(firstName: string, more: IDataObject = {}): Contact {
		return this.contacts.create(LOCATION_ID, { firstName, ...more });
	}

	edit({ id }: Contact, change: IDataObject): Contact {
		return this.contacts.update(this.contacts.get(id, LOCATION_ID), change);
	}

	remove({ id }: Contact): void {
		this.contacts.remove(this.contacts.get(id, LOCATION_ID));
	}
}

/** Requests that the trigger has made since the last call. */
export function requestsOf(sandbox: Sandbox): number {
	const { length } = sandbox.journal;
	sandbox.clearJournal();
	return length;
}

/** Lets something happen just before each request is answered; the first one has number 1. */
export function beforeEachAnswer(sandbox: Sandbox, happen: (request: number) => void): void {
	const pick = sandbox.faults.pick.bind(sandbox.faults);
	let requests = 0;
	jest.spyOn(sandbox.faults, 'pick').mockImplementation((target) => {
		happen((requests += 1));
		return pick(target);
	});
}
