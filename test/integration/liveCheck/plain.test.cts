import { resources } from '../../../nodes/HighLevelContacts/actions';
import { fixtures } from '../../../sandbox/index.cts';
import { isReservedPhone } from '../../../liveCheck/made/names.cts';
import { check, differences, holdings, startAccount } from './checkRun.cts';

/** The check sends half of the limit; the question about the limit itself is left out here. */
const MOST_IN_WINDOW = 50;

/** A message cannot be deleted again. */
const LEAVES_MESSAGES = /^message\.(?!prepareText$)|^conversation\.(?!getAll$)/;

type Account = Awaited<ReturnType<typeof startAccount>>;
let account: Account;
let before: ReturnType<typeof holdings>;
let untouched: string;
let result: Awaited<ReturnType<typeof check>>;

const contactsAsTheyAre = () =>
	JSON.stringify(before.contacts.map((id) => account.sandbox.store.contacts.get(id)));

beforeAll(async () => {
	account = await startAccount({}, 'demo');
	before = holdings(account.sandbox);
	untouched = contactsAsTheyAre();
	result = await check(account, {
		leave: { workflowId: fixtures.WORKFLOWS.welcome, campaignId: fixtures.CAMPAIGNS.spring },
	});
}, 120_000);

afterAll(async () => await account.sandbox.close());

describe('the check on an account that answers as recorded', () => {
	it('finds no difference', () => {
		expect(differences(result.report.rows)).toEqual([]);
		expect(result.report.isComplete).toBe(true);
	});

	it('has tried every operation that leaves no message behind', () => {
		const all = resources
			.flatMap(({ option, operations }) =>
				operations.map((one) => `${option.value}.${one.option.value}`),
			)
			.filter((id) => !LEAVES_MESSAGES.test(id));
		const worked = result.report.rows
			.filter(({ part, agrees }) => part === 'operation' && agrees === 'yes')
			.map(({ id }) => id);
		expect(worked.sort()).toEqual(all.sort());
	});

	it('names what it has not tried, with the reason', () => {
		const notTried = result.report.rows.filter(({ agrees }) => agrees === 'notTried');
		const ids = notTried.map(({ id }) => id).filter((id) => !LEAVES_MESSAGES.test(id));
		expect(ids).toEqual(['webhookEvent', 'burstRefusal']);
		for (const { answer } of notTried) expect(answer).toMatch(/^not tried \(.{20,}\)$/);
	});

	it('has deleted all that it made, and touched nothing else', () => {
		expect(result.removal.failed).toEqual([]);
		expect(result.removal.deleted).toBeGreaterThan(20);
		expect(holdings(account.sandbox)).toEqual(before);
		expect(contactsAsTheyAre()).toBe(untouched);
		expect([...account.sandbox.store.events.values()].filter((event) => !isDeleted(event))).toEqual(
			[],
		);
	});

	it('gave its contacts reserved numbers and addresses at example.com only', () => {
		const bodies = account.sandbox.journal.map(({ body }) => body as Record<string, unknown>);
		const given = (key: string) => bodies.map((body) => body?.[key]).filter(Boolean);
		expect(given('phone').length).toBeGreaterThan(3);
		for (const phone of given('phone')) expect(isReservedPhone(phone)).toBe(true);
		for (const email of given('email')) expect(email).toMatch(/@example\.com$/);
	});

	it('has put Do Not Disturb on every contact with a number, but those of which it asks the form', () => {
		const made = account.sandbox.journal.filter(
			({ method, route, body }) =>
				method === 'POST' && /^\/contacts\/(upsert)?$/.test(route) && hasPhone(body),
		);
		const open = made.filter(({ body }) => (body as { dnd?: boolean }).dnd !== true);
		expect(open.every(({ body }) => /^(Recorded|Matched)$/.test(lastName(body)))).toBe(true);
		expect(made.length).toBeGreaterThan(open.length);
	});

	it('left half of the limit to others', () => {
		const times = account.sandbox.journal.map(({ at }) => at);
		const inWindow = times.map(
			(start) => times.filter((at) => at >= start && at < start + 10_000).length,
		);
		expect(Math.max(...inWindow)).toBeLessThanOrEqual(MOST_IN_WINDOW);
	});
});

const hasPhone = (body: unknown) => typeof (body as { phone?: unknown }).phone === 'string';
const lastName = (body: unknown) => String((body as { lastName?: unknown }).lastName);
const isDeleted = (event: object) => 'deleted' in event && event.deleted === true;
