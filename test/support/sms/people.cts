import { fixtures } from '../../../sandbox/index.cts';
import type { CustomerInput } from '../../../sandbox/sms/receive.cts';
import type { SmsStack } from '../../../harness/stacks/smsStack.cts';

const FIRST = 200;

/** Customers who text the business, and what it then knows of them. */
export class People {
	private last = FIRST;

	/** @param code of the workflow that takes the texts */
	constructor(
		private readonly sms: SmsStack,
		private readonly code: string,
	) {}

	/** A number of the range for fiction that nobody has used. */
	someone(): string {
		return `+447700900${(this.last += 1)}`;
	}

	/** A contact that is in HighLevel already; returns its number. */
	known(input: object = {}): string {
		const phone = this.someone();
		this.sms.stack.sandbox.contacts.create(fixtures.LOCATION_ID, { phone, ...input });
		return phone;
	}

	receive(from: string, text: string, more: Partial<CustomerInput> = {}) {
		return this.sms.receive({ from, text, ...more });
	}

	/** Texts, and waits until the workflow has ended well. */
	async says(from: string, text: string): Promise<void> {
		await this.sms.goodRun(this.code, () => this.receive(from, text));
	}

	/** The business's texts, oldest first; so are the notes and tasks. */
	answers(phone: string): string[] {
		return this.sms.textsTo(phone).map(({ text }) => text);
	}

	notes(phone: string): string[] {
		return this.sms.notesOf(phone).reverse();
	}

	openTasks(phone: string): string[] {
		return this.sms
			.tasksOf(phone)
			.filter(({ completed }) => !completed)
			.map(({ title }) => title)
			.reverse();
	}
}
