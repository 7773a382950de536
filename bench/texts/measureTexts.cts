import { setTimeout as sleep } from 'node:timers/promises';
import { loadPair } from '../../harness/demo/conversations.cts';
import prepareTemplate from '../../harness/stacks/n8nTemplate.cts';
import { OwnStack } from '../../harness/stacks/stack.cts';
import type { Say } from '../../harness/tools/steps.cts';
import { waitFor } from '../../harness/tools/waitFor.cts';
import { fixtures } from '../../sandbox/index.cts';
import { retryAsPerson, writeAsPerson } from '../../sandbox/conversations/person.cts';
import type { Contact } from '../../sandbox/model/types.cts';
import { accountOf } from '../../sandbox/sms/provider.cts';
import { receiveText } from '../../sandbox/sms/receive.cts';
import { table } from '../report/table.cts';

export interface TextsAsked {
	/** Each way */
	texts: number;
	/** How often n8n is killed meanwhile */
	kills: number;
}

/** What became of the texts of one way. */
interface Way {
	way: string;
	texts: number;
	once: number;
	doubled: number;
	lost: number;
	p50?: number;
	p99?: number;
}

/** HighLevel takes ten requests a second; a text of each way needs eight. */
const PACE_MS = 1_000;
const PEOPLE = 20;
/** As a provider tries again whose webhook was not reached. */
const REDELIVERY_MS = 2_000;
/** Longer than a report is waited for. */
const SETTLED_MS = 420_000;

/**
 * Texts of HighLevel's inbox through the ready pair of workflows in a real n8n, and customers' texts into it, at the pace
 * that HighLevel's limit allows. A text that shows as failed is sent again by a person, unless the provider's list has it
 * already, and the provider repeats what was not taken.
 *
 * @returns whether each text came once
 */
export async function measureTexts(say: Say, asked: TextsAsked): Promise<boolean> {
	await prepareTemplate();
	const stack = await OwnStack.start({ name: 'bench-texts', sandbox: { seed: 'demo' } });
	try {
		const { session, sandbox, n8n, credentials } = stack;
		await loadPair({ session, sandbox, n8nUrl: n8n.url, credentials });
		const traffic = new Traffic(stack, asked);
		const ways = await traffic.run();
		say(table<Way>(columns, ways));
		say(`\nn8n was killed ${asked.kills} times.`);
		say(`${traffic.unsure.size} texts showed as failed although they had gone out, and said so.`);
		return ways.every(({ once, texts }) => once === texts);
	} finally {
		await stack.close();
	}
}

const columns = [
	{ title: 'Way', cell: ({ way }: Way) => way, isText: true },
	{ title: 'Texts', cell: ({ texts }: Way) => String(texts) },
	{ title: 'Once', cell: ({ once }: Way) => String(once) },
	{ title: 'Doubled', cell: ({ doubled }: Way) => String(doubled) },
	{ title: 'Lost', cell: ({ lost }: Way) => String(lost) },
	{ title: 'p50', cell: ({ p50 }: Way) => seconds(p50) },
	{ title: 'p99', cell: ({ p99 }: Way) => seconds(p99) },
];

const seconds = (ms: number | undefined) => (ms === undefined ? '' : `${(ms / 1000).toFixed(2)} s`);

/** Texts both ways at once. */
class Traffic {
	private readonly people: Contact[];
	/** When Send was pressed, in epoch milliseconds, by the text's words */
	private readonly pressedAt = new Map<string, number>();
	/** Texts that show as failed and have gone out, as a person finds who looks at the provider's list before Retry. */
	readonly unsure = new Set<string>();
	private isOver = false;

	constructor(
		private readonly stack: OwnStack,
		private readonly asked: TextsAsked,
	) {
		const { contacts } = stack.sandbox;
		this.people = Array.from({ length: PEOPLE }, (_, n) =>
			contacts.create(fixtures.LOCATION_ID, {
				firstName: `Person ${n + 1}`,
				phone: `+1217555${1000 + n}`,
			}),
		);
	}

	async run(): Promise<Way[]> {
		const arriving: Array<Promise<void>> = [];
		const retrying = this.retryFailed();
		const killing = this.kill();
		for (let n = 0; n < this.asked.texts; n += 1) {
			const person = this.people[n % PEOPLE];
			if (!person) break;
			this.pressedAt.set(`out ${n}`, Date.now());
			writeAsPerson(this.stack.sandbox, person, { text: `out ${n}` });
			arriving.push(this.receive(person, n));
			await sleep(PACE_MS);
		}
		await killing;
		await Promise.all(arriving);
		const isThere = () => this.ways().every(({ once, doubled, texts }) => once + doubled === texts);
		await waitFor(() => Promise.resolve(isThere()), { timeoutMs: SETTLED_MS });
		this.isOver = true;
		await retrying;
		return this.ways();
	}

	private async receive({ phone = '' }: Contact, n: number): Promise<void> {
		const { sandbox } = this.stack;
		const input = { from: phone, text: `in ${n}`, id: `in-${n}` };
		while ((await receiveText(sandbox, accountOf(sandbox, 'generic'), input)).delivered !== 200) {
			await sleep(REDELIVERY_MS);
		}
	}

	private async retryFailed(): Promise<void> {
		const { sandbox } = this.stack;
		while (!this.isOver) {
			for (const { id, body, status, locationId } of sandbox.store.messages.values()) {
				if (status !== 'failed' || !body.startsWith('out ')) continue;
				if (sandbox.outbox.sent.some(({ text }) => text === body)) this.unsure.add(body);
				else retryAsPerson(sandbox, id, locationId);
			}
			await sleep(PACE_MS);
		}
	}

	/** Kills n8n and starts it again, over the whole time and at any moment of a text. */
	private async kill(): Promise<void> {
		const everyMs = (this.asked.texts * PACE_MS) / (this.asked.kills + 1);
		for (let kill = 0; kill < this.asked.kills; kill += 1) {
			const before = Date.now();
			await sleep(everyMs - PACE_MS + ((kill * 370) % PACE_MS));
			await this.stack.n8n.kill();
			await this.stack.startAgain();
			await sleep(Math.max(0, before + everyMs - Date.now()));
		}
	}

	private ways(): Way[] {
		const { outbox, store } = this.stack.sandbox;
		const numbers = Array.from({ length: this.asked.texts }, (_, n) => n);
		const sent = numbers.map((n) => outbox.sent.filter(({ text }) => text === `out ${n}`));
		const messages = [...store.messages.values()];
		const received = numbers.map((n) => messages.filter(({ body }) => body === `in ${n}`).length);
		const waited = sent
			.flatMap(([first]) =>
				first ? [first.at - (this.pressedAt.get(first.text) ?? first.at)] : [],
			)
			.sort((a, b) => a - b);
		const percentile = (share: number) => waited[Math.ceil(share * waited.length) - 1];
		return [
			{
				...counts(
					'from the inbox to the phone',
					sent.map(({ length }) => length),
				),
				p50: percentile(0.5),
				p99: percentile(0.99),
			},
			counts('from the phone into the inbox', received),
		];
	}
}

function counts(way: string, times: number[]): Way {
	return {
		way,
		texts: times.length,
		once: times.filter((count) => count === 1).length,
		doubled: times.filter((count) => count > 1).length,
		lost: times.filter((count) => count === 0).length,
	};
}
