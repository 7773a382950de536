import { fixtures } from '../../../sandbox/index.cts';
import { createNote } from '../../../sandbox/model/notes.cts';
import { createTask } from '../../../sandbox/model/tasks.cts';
import type { Contact, Note, Task } from '../../../sandbox/model/types.cts';
import { deliver, type DeliveryOptions } from '../../../sandbox/sms/deliver.cts';
import type { Execution } from '../../../harness/n8n/executions.cts';
import type { SmsStack } from '../../../harness/stacks/smsStack.cts';

/** When the tasks of `addTask` are due. */
export const DUE = '2031-01-15T13:00:00Z';

let lastNumber = 200;
/** A number that nobody has had before in this file. */
export const freshNumber = (): string => `+33639980${(lastNumber += 1)}`;

/** A person's new contact in HighLevel. */
export function newContact({ stack }: SmsStack, input: object = {}): Contact {
	const person = { firstName: 'Ada', phone: freshNumber(), ...input };
	return stack.sandbox.contacts.create(fixtures.LOCATION_ID, person);
}

export const phoneOf = ({ phone }: Contact): string => phone ?? '';

export function addNote({ stack }: SmsStack, contact: Contact, body: string): Note {
	return createNote(stack.sandbox, contact, { body });
}

export function addTask({ stack }: SmsStack, contact: Contact, title: string, body?: string): Task {
	return createTask(stack.sandbox, contact, { title, body, dueDate: DUE, completed: false });
}

/** Changes something in HighLevel, and waits for the run of the workflow whose trigger sees it. */
export function seenBy(sms: SmsStack, code: string, change: () => unknown): Promise<Execution> {
	return sms.goodRun(code, async () => {
		await change();
		await sms.poll(code);
	});
}

/** An event as SMSFactor, or somebody else, posts it; answers the statuses. */
export async function push(
	{ stack: { sandbox }, account }: SmsStack,
	event: string,
	input: object,
	options: DeliveryOptions = {},
): Promise<number[]> {
	const told = account.owner.event(sandbox, account, event, { ...input });
	return (await deliver(sandbox, account, [told], options)).statuses;
}

/** Fills in F2's sign-up form, as a browser does. */
export async function fillInForm(
	{ stack }: SmsStack,
	fields: Record<string, string>,
): Promise<void> {
	const form = new FormData();
	const answers = { phone: '', firstName: '', lastName: '', email: '', message: '', consent: '[]' };
	for (const [place, value] of Object.values({ ...answers, ...fields }).entries()) {
		form.set(`field-${place}`, value);
	}
	const url = `${stack.n8n.url}/form/smsfactor-f2-form`;
	const answer = await fetch(url, {
		method: 'POST',
		body: form,
		// The form turns programs away.
		headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' },
	});
	expect([answer.status, await answer.text()]).toEqual([200, expect.any(String)]);
}
