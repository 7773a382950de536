import type { ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';
import { textsIn } from '../../../shared/answered';
import { BoundedMap } from '../../../shared/boundedMap';
import type { Clock } from '../../../shared/transport/clock';
import { isUnreported, reportFailure, type ReportedText } from './reportFailure';
import { triggerKey } from './runs';
import type { TextToSendSettings } from './settings';

/** n8n files static data under the node. */
const KEY = 'highLevelOpenTexts';
/** Texts of a trigger that wait for a report; n8n saves them with the workflow. */
const MOST_TEXTS = 2_000;
const REASON = 'n8n has not reported in time whether this text was sent';

/** Texts without a report, by message: when they came, and what a report needs. Plain texts, the oldest first. */
type OpenTexts = Record<string, string>;

interface Watch {
	texts: OpenTexts;
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
	const data = host.getWorkflowStaticData('node');
	const watch = watchOf(host, textsIn(data[KEY]));
	const open = [
		...Object.entries(watch.texts),
		[messageId, [clock.now(), locationId, type].join(' ')],
	];
	watch.texts = Object.fromEntries(open.slice(-MOST_TEXTS)) as OpenTexts;
	// n8n notices assignments only.
	data[KEY] = watch.texts;
	void run(host, settings, watch, clock);
}

/** Goes on after a restart of n8n with what was open before. */
export function resumeWatch(
	host: ITriggerFunctions,
	settings: TextToSendSettings,
	clock: Clock,
): () => void {
	const watch = watchOf(host, textsIn(host.getWorkflowStaticData('node')[KEY]));
	if (settings.unreportedMs > 0) void run(host, settings, watch, clock);
	return () => watch.stop.abort();
}

/** The saved ones count where this process knows of none: what it has looked at is not open any more. */
function watchOf(host: IWebhookFunctions | ITriggerFunctions, saved: OpenTexts): Watch {
	const watch = watches.getOrCreate(triggerKey(host), () => ({
		texts: saved,
		isRunning: false,
		stop: new AbortController(),
	}));
	if (watch.stop.signal.aborted) watch.stop = new AbortController();
	return watch;
}

async function run(
	host: IWebhookFunctions | ITriggerFunctions,
	settings: TextToSendSettings,
	watch: Watch,
	clock: Clock,
): Promise<void> {
	if (watch.isRunning) return;
	watch.isRunning = true;
	const { signal } = watch.stop;
	try {
		for (;;) {
			const [first] = Object.entries(watch.texts);
			if (!first) return;
			const [messageId, written] = first;
			const [since = '', locationId = '', type = ''] = written.split(' ');
			await clock.sleep(Math.max(0, Number(since) + settings.unreportedMs - clock.now()), signal);
			watch.texts = Object.fromEntries(Object.entries(watch.texts).slice(1));
			const text = { messageId, locationId, type };
			await reportFailure(host, settings, text, REASON, isUnreported, clock);
		}
	} catch {
		// The workflow was switched off; what is open stays saved.
	} finally {
		watch.isRunning = false;
	}
}
