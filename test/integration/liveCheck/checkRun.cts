import { TestClock } from '../../../harness/clock.cts';
import {
	startSandbox,
	type DeepPartial,
	type Sandbox,
	type Settings,
} from '../../../sandbox/index.cts';
import { CAMPAIGNS, LOCATION_ID, PRIVATE_TOKEN, WORKFLOWS } from '../../../sandbox/fixtures.cts';
import { isDifference, type Row } from '../../../liveCheck/report/report.cts';
import { runCheck, type CheckSettings } from '../../../liveCheck/runCheck.cts';

/** A sandbox whose time moves only when the check waits, so that minutes pass at once. */
export async function startAccount(settings: DeepPartial<Settings> = {}, seed?: 'demo') {
	const clock = new TestClock();
	const sandbox = await startSandbox({ clock, settings, seed });
	return { sandbox, clock: { now: () => clock.now(), sleep: (ms: number) => clock.advance(ms) } };
}

/** What lets the check try everything. */
const EVERYTHING = {
	workflowId: WORKFLOWS.welcome,
	campaignId: CAMPAIGNS.spring,
	burst: true,
};

type Account = Awaited<ReturnType<typeof startAccount>>;

export async function check({ sandbox, clock }: Account, more: Partial<CheckSettings> = {}) {
	return await runCheck({
		baseUrl: sandbox.url,
		token: PRIVATE_TOKEN,
		locationId: LOCATION_ID,
		clock,
		leave: EVERYTHING,
		say: () => undefined,
		...more,
	});
}

/** The rows that do not agree, as `id: answer`. */
export function differences(rows: Row[]): string[] {
	return rows.filter(isDifference).map(({ id, answer }) => `${id}: ${answer}`);
}

/** All that the account holds of which the check could leave something. */
export function holdings({ store }: Sandbox) {
	const names = (rows: Iterable<{ name: string }>) => [...rows].map(({ name }) => name).sort();
	return {
		contacts: [...store.contacts.values()].filter(({ deleted }) => !deleted).map(({ id }) => id),
		tags: names(store.tags.values()),
		customFields: names(store.customFields.values()),
		businesses: names(store.businesses.values()),
	};
}
