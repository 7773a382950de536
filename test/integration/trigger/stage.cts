import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox/index.cts';
import { TestClock } from '../../../harness/clock.cts';
import { UNLIMITED } from '../../support/faultModes.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { MINUTE, People, Watcher } from './watcher.cts';

/** A sandbox on a clock that is moved by hand, and people in it; anew for each test. */
export class Stage {
	sandbox!: Sandbox;
	readonly clock = new TestClock();
	readonly people = new People(this);

	/** Registers the hooks. */
	static use(): Stage {
		return new Stage().hooked();
	}

	get now(): number {
		return this.clock.now();
	}

	/** A trigger that has started, a minute ago. */
	async watching(parameters: INodeParameters): Promise<Watcher> {
		const watcher = new Watcher(this.sandbox, parameters);
		expect(await watcher.poll()).toEqual([]);
		await this.clock.advance(MINUTE);
		this.sandbox.clearJournal();
		return watcher;
	}

	protected hooked(): this {
		const settings = { rateLimit: UNLIMITED };
		beforeAll(async () => {
			this.sandbox = await startSandbox({ clock: this.clock, settings });
		});
		beforeEach(() => this.sandbox.reset());
		afterEach(() => jest.restoreAllMocks());
		afterAll(async () => await this.sandbox?.close());
		return this;
	}
}
