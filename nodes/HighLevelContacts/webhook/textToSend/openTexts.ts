import type { ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { BoundedMap } from '../../../shared/boundedMap';
import type { Clock } from '../../../shared/transport/clock';
import { reportLate, type ReportedText } from './reports';
import { triggerKey } from './runs';
import type { TextToSendSettings } from './settings';
import { memoryOf, type TextMemory } from './textMemory';

/** How often HighLevel is asked to take a report while it cannot be reached; in between, the time that the user has set. */
const MOST_TRIES = 12;

interface Watch {
	isRunning: boolean;
	stop: AbortController;
}

const watches = new BoundedMap<string, Watch>(500);

/** Notes a text on which nobody may report, and looks at it again when its time is over. */
export function watchText(
	host: IWebhookFunctions,
	settings: TextToSendSettings,
	{ messageId, locationId, type }: ReportedText,
	clock: Clock,
): void {
	if (settings.unreportedMs === 0) return;
	const memory = memoryOf(host);
	memory.noteOpen(messageId, [clock.now(), locationId, type].join(' '));
	void run(host, settings, memory, clock);
}

/** Goes on after a restart of n8n with what was open before. */
export function resumeWatch(
	host: ITriggerFunctions,
	settings: TextToSendSettings,
	clock: Clock,
): () => void {
	const watch = watchOf(host);
	if (settings.unreportedMs > 0) void run(host, settings, memoryOf(host), clock);
	return () => watch.stop.abort();
}

function watchOf(host: IWebhookFunctions | ITriggerFunctions): Watch {
	const watch = watches.getOrCreate(triggerKey(host), () => ({
		isRunning: false,
		stop: new AbortController(),
	}));
	if (watch.stop.signal.aborted) watch.stop = new AbortController();
	return watch;
}

async function run(
	host: IWebhookFunctions | ITriggerFunctions,
	settings: TextToSendSettings,
	memory: TextMemory,
	clock: Clock,
): Promise<void> {
	const watch = watchOf(host);
	if (watch.isRunning) return;
	watch.isRunning = true;
	const { signal } = watch.stop;
	try {
		for (;;) {
			const [first] = Object.entries(memory.open);
			if (!first) return;
			const [messageId, written] = first;
			const [since = '', locationId = '', type = '', tries = '1'] = written.split(' ');
			await clock.sleep(Math.max(0, Number(since) + settings.unreportedMs - clock.now()), signal);
			memory.open = Object.fromEntries(Object.entries(memory.open).slice(1));
			const told = await reportLate(host, settings, { messageId, locationId, type }, clock);
			if (told === 'unreachable' && Number(tries) < MOST_TRIES) {
				const again = [clock.now(), locationId, type, Number(tries) + 1];
				memory.noteOpen(messageId, again.join(' '));
			}
		}
	} catch {
		// The workflow was switched off; what is open stays saved.
	} finally {
		watch.isRunning = false;
	}
}
