import type { Contact } from '../../../sandbox/model/types.cts';
import { deactivateWorkflow } from '../../../harness/n8n/workflows.cts';
import type { Flow } from './outboundFlows.cts';
import type { SmsStack } from '../../../harness/stacks/smsStack.cts';

/** Numbers that begin so, each another. */
export const numbersFrom = (prefix: string) => {
	let last = 600;
	return () => `${prefix}${(last += 1)}`;
};
/** Leaves these workflows alone at work, since the others look at the same contacts. */
export async function quiet(sms: SmsStack, codes: string[]): Promise<void> {
	for (const { id, name } of sms.workflows) {
		const isNeeded = [...codes, 'X1', 'X2'].some((code) => new RegExp(`\\b${code}\\b`).test(name));
		if (!isNeeded) await deactivateWorkflow(sms.stack.session, id);
	}
}

/** Has the workflow run for all of these contacts. */
export async function runFor(sms: SmsStack, flow: Flow, people: Contact[]): Promise<void> {
	const { code, starts, ask, before } = flow;
	const each = (act?: Flow['ask']) => people.forEach((contact) => act?.(sms, contact));
	if (before) {
		each(before);
		await sms.poll(code);
	}
	if (starts === 'by a text') {
		for (const { phone: from = '' } of people)
			await sms.goodRun(code, () => sms.receive({ from, text: 'LIST' }));
	} else if (starts === 'by looking') {
		await sms.goodRun(code, async () => {
			each(ask);
			await sms.poll(code);
		});
	} else {
		expect(await sms.start(code, starts.byHand)).toMatchObject({ status: 'success' });
	}
	await sms.settled();
}
