import { rl } from '../../support/account.cts';
import { ChildStage } from './childStage.cts';

const stage = ChildStage.use();

const added = (filters: object, event = 'contactCreated') =>
	stage.watching({ event, filters } as never);

/** An expression in a trigger reads what has no value, such as a variable that was renamed. */
const NOTHING = '={{ undefined }}';

it.each([
	['contactCreated', 'Tags', { tags: NOTHING }],
	['contactUpdated', 'Source', { source: "={{ '' }}" }],
	['contactUpdated', 'Tags', { tags: '={{ ", ," }}' }],
	['contactCreated', 'Search Text', { query: '={{ " " }}' }],
	['contactCreated', 'Assigned To', { assignedTo: rl(NOTHING) }],
	['taskCreated', 'Assigned To', { assignedTo: rl(NOTHING) }],
	['noteAdded', 'Author', { userId: rl(NOTHING) }],
	['appointmentBooked', 'Status', { appointmentStatus: '={{ [] }}' }],
	['appointmentChanged', 'What Has Changed', { changedFields: NOTHING }],
])(
	'%s refuses %s that is empty, as it would start for everything',
	async (event, label, filters) => {
		await expect(added(filters, event)).rejects.toThrow(`The filter '${label}' is empty`);
	},
);

it('refuses a change that no appointment can have, as it would never start', async () => {
	await expect(added({ changedFields: ['Bogus'] }, 'appointmentChanged')).rejects.toThrow(
		'\'What Has Changed\' has no choice "Bogus"',
	);
});

it.each(['ada@example.com', '={{ "Ada Lovelace" }}'])(
	'an owner is not taken for nobody, who was given as %s',
	async (owner) => {
		await expect(added({ assignedTo: rl(owner) })).rejects.toThrow(
			"The filter 'Assigned To' holds no ID",
		);
	},
);

it.each([
	['left blank in the editor', { tags: '', source: ' ', assignedTo: rl('') }],
	['of another event', { userId: rl(NOTHING) }],
])('takes a filter for none that was %s', async (_, filters) => {
	await expect(added(filters)).resolves.toBeDefined();
});

it.each([
	['Source', 'contactCreated', { source: '={{ { name: "Web" } }}' }],
	['Search Text', 'taskCreated', { query: '={{ { a: 1 } }}' }],
	['Tags', 'noteAdded', { tags: '={{ [{ name: "vip" }] }}' }],
])('names %s that holds an object, as it does in an operation', async (label, event, filters) => {
	await expect(added(filters, event)).rejects.toThrow(`The field '${label}' holds `);
});
