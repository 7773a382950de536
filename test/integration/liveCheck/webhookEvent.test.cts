import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../../harness/tools/ports.cts';
import type { Settings } from '../../../sandbox/index.cts';
import { sendWebhook } from '../../../sandbox/webhooks/send.cts';
import { check, startAccount } from './checkRun.cts';

const only = ['webhookEvent'];

/** One run of the question, to whose port HighLevel tells what the check changes. */
async function ask(webhooks: Partial<Settings['webhooks']>) {
	const account = await startAccount({ webhooks });
	const { sandbox } = account;
	const [webhookPort = 0] = await freePorts(1);
	const run = check(account, { only, leave: { webhookPort } });
	let isOver = false;
	const over = run.finally(() => (isOver = true));
	const url = `http://127.0.0.1:${webhookPort}/`;
	const changed = () => sandbox.journal.find(({ method }) => method === 'PUT')?.path;
	while (!isOver && !changed()) await sleep(20);
	const id = changed()?.split('/').at(-1) ?? '';
	const sent = await sendWebhook(sandbox, { url, type: 'ContactUpdate', id });
	const { report, removal } = await over;
	await sandbox.close();
	return { row: report.rows.find((one) => one.id === 'webhookEvent'), removal, sent };
}

it.each<[Partial<Settings['webhooks']>, RegExp]>([
	[{}, /^neither/],
	[{ tellsTime: true }, /^a timestamp and no webhookId/],
	[{ tellsId: true }, /^a webhookId and no timestamp/],
	[{ tellsTime: true, tellsId: true }, /^a timestamp and a webhookId/],
])('an event that comes to the port is looked at: %j', async (webhooks, answer) => {
	const { row, removal, sent } = await ask(webhooks);
	expect(sent.statuses).toEqual([200]);
	expect(row?.answer).toMatch(answer);
	expect(row?.answer).toMatch(/headers content-type, .*x-ghl-signature/);
	expect(row?.agrees).toBe('yes');
	expect(removal.failed).toEqual([]);
});
