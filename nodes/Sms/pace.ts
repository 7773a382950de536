import { BoundedMap } from '../shared/boundedMap';
import type { Clock } from '../shared/transport/clock';
import type { SmsProvider } from './provider';

const MOST_ACCOUNTS = 1000;

/** Keeps all executions of this n8n process that use the same login below the provider's limit. */
export class Pace {
	/** When the latest requests went out, oldest first */
	private readonly sent: number[] = [];
	private last: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly limit: NonNullable<SmsProvider['pace']>,
		private readonly clock: Clock,
	) {}

	/** Waits until one more may go out. */
	async turn(signal: AbortSignal): Promise<void> {
		const mine = this.last.then(async () => await this.wait(signal));
		this.last = mine.catch(() => undefined);
		await mine;
	}

	private async wait(signal: AbortSignal): Promise<void> {
		const { requests, perMs } = this.limit;
		const first = this.sent.length < requests ? undefined : this.sent.shift();
		const waitMs = first === undefined ? 0 : Math.min(perMs, first + perMs - this.clock.now());
		if (waitMs > 0) await this.clock.sleep(waitMs, signal);
		this.sent.push(this.clock.now());
	}
}

const paces = new BoundedMap<string, Pace>(MOST_ACCOUNTS);

/** Nothing for a provider whose limit is not known. */
export function paceOf(
	credentialId: string,
	limit: SmsProvider['pace'],
	clock: Clock,
): Pace | undefined {
	return limit && paces.getOrCreate(credentialId, () => new Pace(limit, clock));
}
