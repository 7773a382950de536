import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fixtures from '../../../sandbox/fixtures.cts';
import { writeReport } from '../../../liveCheck/report/write.cts';
import { asTable } from '../../../liveCheck/report/text.cts';
import { check, startAccount } from './checkRun.cts';

const PERSON = {
	firstName: 'Wilhelmina',
	lastName: 'Featherstonehaugh',
	email: 'wilhelmina@private.example.org',
	phone: '+15550100077',
	companyName: 'Featherstonehaugh Dental Care',
	address1: '77 Secret Lane',
	city: 'Hiddenville',
	tags: ['secret-diagnosis'],
};

/** All texts that are somewhere in the account and that no report may show. */
function secretsOf({ store }: Awaited<ReturnType<typeof startAccount>>['sandbox']): string[] {
	const ids = [
		...store.contacts.keys(),
		...store.users.keys(),
		...store.calendars.keys(),
		...store.customFields.keys(),
		...store.workflows.keys(),
		...store.campaigns.keys(),
		...store.businesses.keys(),
		...store.tags.keys(),
		...store.events.keys(),
		...store.tasks.keys(),
		...store.notes.keys(),
	];
	const named = [
		store.workflows,
		store.campaigns,
		store.businesses,
		store.calendars,
		store.locations,
	];
	const names = named.flatMap((things) => [...things.values()].map(({ name }) => name));
	const people = [...store.users.values()].flatMap(({ lastName, email, phone }) => [
		`Olivia ${lastName}`,
		email,
		phone ?? '',
	]);
	return [
		...ids,
		...names,
		...people,
		...Object.values(PERSON).flat(),
		fixtures.PRIVATE_TOKEN,
		fixtures.LOCATION_ID,
		fixtures.COMPANY_ID,
		'example.com',
	].filter((one) => one !== '');
}

it('no report holds a token, an id, a name, an address or a number of the account', async () => {
	const account = await startAccount({}, 'demo');
	const { sandbox } = account;
	sandbox.contacts.create(fixtures.LOCATION_ID, PERSON);
	// What HighLevel's own words repeat gets into the reasons of failures.
	const message = `Contact ${PERSON.firstName} ${PERSON.lastName} (${PERSON.email}, ${fixtures.USERS.owner}, ${PERSON.phone}) of ${fixtures.LOCATION_ID} is not valid, token ${fixtures.PRIVATE_TOKEN}`;
	sandbox.addFault({
		method: 'PUT',
		path: '/contacts/*',
		kind: 'status',
		status: 400,
		body: { statusCode: 400, message, [PERSON.email]: { [fixtures.USERS.owner]: 1 } },
	});
	sandbox.addFault({
		method: 'GET',
		path: '/contacts/search/duplicate',
		kind: 'status',
		status: 200,
		nth: 30,
		body: { contact: { [PERSON.email]: 1, 'Secret Diagnosis.pdf': { name: PERSON.lastName } } },
	});
	const secrets = secretsOf(sandbox);
	const { report } = await check(account);
	const folder = await mkdtemp(path.join(tmpdir(), 'live-check-'));
	const file = await writeReport(report, folder);
	const written = [
		await readFile(file, 'utf8'),
		await readFile(path.join(folder, 'report.json'), 'utf8'),
		asTable(report),
	];
	await rm(folder, { recursive: true });
	await sandbox.close();

	const all = [...secrets, ...secretsOf(sandbox)];
	expect(all.length).toBeGreaterThan(100);
	for (const text of written) {
		expect(text).toMatch(/a PUT request that must succeed was answered 400/);
		const lower = text.toLowerCase();
		expect(all.filter((secret) => lower.includes(secret.toLowerCase()))).toEqual([]);
	}
}, 120_000);
