import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DateTime } from 'luxon';
import { Workflow, type INode } from 'n8n-workflow';

import { repoRoot } from '../../../harness/tools/paths.cts';
import { greeting } from '../../../makers/workflows/builtin/outbound.cts';
import type { Design } from '../../../makers/workflows/canvas/design.cts';
import { buildWorkflow } from '../../../makers/workflows/canvas/workflow.cts';
import { designs } from '../../../makers/workflows/index.cts';
import { spoken } from '../../../makers/workflows/shared/spoken.cts';
import { textBrake } from '../../../makers/workflows/shared/textBrake.cts';
import { composeText } from '../../../makers/workflows/smsfactor/f3Code.cts';
import { allowedCommand } from '../../../makers/workflows/smsto/s1Words.cts';
import { reminder } from '../../../makers/workflows/smsto/s2Reminder.cts';
import { writeText } from '../../../makers/workflows/touchsms/writeText.cts';

/** Runs the code of a node as n8n would, with what it reads. */
const evaluate = (code: string, values: object): unknown =>
	new Function(...Object.keys(values), code)(...Object.values(values));
const nodesOf = (json: object) => () => ({ first: () => ({ json }) });

const workflow = new Workflow({
	active: false,
	connections: {},
	nodes: [{ id: 'n', name: 'n', type: 'n', typeVersion: 1, position: [0, 0], parameters: {} }],
	nodeTypes: {
		getByName: () => ({ description: { properties: [] } }) as never,
		getByNameAndVersion: () => ({ description: { properties: [] } }) as never,
		getKnownTypes: () => ({}),
	},
});
/** As an expression of n8n, which is stricter than JavaScript. */
const spokenOf = (value: unknown, most?: number): unknown =>
	workflow.expression.getSimpleParameterValue(
		Object.values(workflow.nodes)[0] as INode,
		`={{ ${spoken(JSON.stringify(value) ?? 'undefined', most)} }}`,
		'internal',
		{},
	);

describe('a name in a text', () => {
	it.each([
		['Ada', 'Ada'],
		[' Anna-Maria  O’Neill ', 'Anna-Maria O’Neill'],
		['Zoë', 'Zoë'],
		['李雷', '李雷'],
		['J. R. R.', 'J. R. R.'],
		[undefined, ''],
		[null, ''],
		['URGENT pay at http://evil.example/x?y=1 now', 'URGENT pay at now'],
		['HTTPS:evil.example', ''],
		['go to www.evil', 'go to'],
		['see evil.com/pay', 'see'],
		['see ｅｖｉｌ．ｃｏｍ', 'see'],
		['see ev\u200bil.com', 'see'],
		['http\u200b://evil', ''],
		['at 10.0.0.1/x', 'at'],
		['me@evil.com', ''],
		['call +1 (900) 555-0123 now', 'call now'],
		['Ada\r\nFREE\u202eabc\u0000\u2066', 'Ada FREEabc'],
		['x'.repeat(2000), 'x'.repeat(40)],
		['😀'.repeat(60), '😀'.repeat(40)],
	])('%j is told as %j', (name, told) => {
		expect(spokenOf(name)).toBe(told);
	});

	it('is cut where it is said', () => {
		expect(spokenOf('a'.repeat(200), 120)).toHaveLength(120);
		// The patterns only ever see the beginning, whatever somebody sends.
		expect(spokenOf(`${' '.repeat(2000)}Ada`)).toBe('');
	});
});

describe('hostile names in each text', () => {
	const hostile = `URGENT $& $\` pay http://evil.example/${'x'.repeat(2000)}`;
	const contact = {
		id: 'Con1',
		name: hostile,
		firstName: hostile,
		phone: '+33639980201',
		mayBeTexted: true,
	};
	const start = DateTime.now().plus({ days: 2 }).toISO();
	const common = { language: 'en', timezone: 'UTC', dayBegins: '00:00', dayEnds: '24:00' };
	const texts: Record<string, () => unknown> = {
		F3: () =>
			evaluate(composeText, {
				$json: { event: 'taskCreated', id: 'Tas1', title: hostile, contact },
				$: nodesOf({
					contactMark: 'SMS:',
					taskText: 'New task for {name}: {text} (due {due})',
					staffNumber: '+33639980123',
					notePrefix: '[X]',
					maxLetters: 459,
				}),
				DateTime,
			}),
		S2: () =>
			evaluate(reminder, {
				$json: { event: 'appointmentStartingSoon', startTime: start, title: hostile, contact },
				$: nodesOf({
					...common,
					texts: { reminder: 'Hi {firstName}, {title} on {day}' },
					dayFormat: 'cccc',
					timeFormat: 'HH:mm',
				}),
				$now: DateTime.now(),
				DateTime,
			}),
		T2: () =>
			evaluate(writeText, {
				$json: { event: 'taskDueSoon', dueDate: start, title: hostile, contact },
				$: nodesOf({
					...common,
					textMarker: 'SMS:',
					texts: { taskDueSoon: 'Due {when}: {title} ({name} {phone})' },
					staffNumber: '+61491570006',
					whenFormat: 'cccc',
				}),
				$now: DateTime.now(),
				DateTime,
			}),
	};

	it.each(Object.keys(texts))('%s', (key) => {
		const { json } = texts[key]?.() as { json: { text: string } };
		expect(json.text).toContain('URGENT $&');
		expect(json.text).not.toContain('evil');
		expect(json.text.length).toBeLessThan(250);
	});
});

describe('an import of 500 contacts', () => {
	const settings = {
		textTemplate: 'Hi [firstName]!',
		nameIfUnknown: 'there',
		maxTextsPerDay: 100,
		allowedCountries: '+1, +44',
		dryRun: false,
	};
	const memory = {};
	const run = (contacts: object[], day = '2026-11-27', change = {}) =>
		evaluate(greeting, {
			$: nodesOf({ ...settings, ...change }),
			$input: { all: () => contacts.map((json) => ({ json })) },
			$getWorkflowStaticData: () => memory,
			$now: DateTime.fromISO(day),
		}) as Array<{ json: { text: string; why: string } }>;
	const imported = Array.from({ length: 500 }, (_, place) => ({
		id: `Con${place}`,
		firstName: '$& http://evil.example',
		phone: `+1555010${1000 + place}`,
	}));
	const sent = (rows: ReturnType<typeof run>) => rows.filter(({ json }) => json.why === '');

	it('does not text 500 people, and says why of each', () => {
		const rows = [...run(imported.slice(0, 60)), ...run(imported.slice(60))];
		expect(sent(rows)).toHaveLength(100);
		expect(rows[0]?.json.text).toBe('Hi $&!');
		expect(rows[499]?.json.why).toMatch(/^the 100 texts of the day are used up/);
		expect(sent(run(imported, '2026-11-28'))).toHaveLength(100);
	});

	it('texts no country that is not allowed', () => {
		const abroad = [{ id: 'Con', phone: '+33639980201' }];
		expect(run(abroad, '2026-11-29')[0]?.json.why).toMatch(/^\+33639980201 is in none of/);
		expect(run(abroad, '2026-11-29', { allowedCountries: '' })[0]?.json.why).toBe('');
	});

	it('is the same in the workflow for any provider', () => {
		const file = path.join(repoRoot, 'workflows/contact-created-send-text.json');
		const { nodes } = JSON.parse(readFileSync(file, 'utf8')) as { nodes: INode[] };
		const node = (name: string) => nodes.find((one) => one.name === name);
		expect(node('Write Text')?.parameters.jsCode).toBe(greeting);
		const { assignments } = node('Config')?.parameters.assignments as {
			assignments: Array<{ name: string; value: unknown }>;
		};
		const values = Object.fromEntries(assignments.map(({ name, value }) => [name, value]));
		expect(values).toMatchObject({ dryRun: true, maxTextsPerDay: 100, allowedCountries: '+1' });
	});
});

describe('the brake of X1', () => {
	const code = textBrake.find(({ name }) => name === 'Brake')?.parameters.jsCode as string;
	const brake = (rows: Array<{ id: number; texts: number }>, call: object) => {
		const asked = { textsTo: '33639980201', maxTextsPerDay: 3, allowedCountries: '+33', ...call };
		const written = rows.at(-1);
		const [one] = evaluate(code, {
			$: (name: string) => nodesOf(name === 'A Text?' ? asked : (written ?? {}))(),
			$input: { all: () => rows.map((json) => ({ json })) },
		}) as Array<{ json: { outcome?: string; message?: string } }>;
		return one?.json;
	};
	const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id, texts: 1 }));

	it('lets the texts of the day through, and refuses the next', () => {
		expect(brake(rows(3), {})).not.toHaveProperty('outcome');
		expect(brake(rows(4), {})).toMatchObject({
			outcome: 'refused',
			message: expect.stringContaining('maxTextsPerDay'),
		});
		expect(brake([{ id: 1, texts: 4 }], {})).toMatchObject({ outcome: 'refused' });
		// One that was written down later does not count.
		const late = [{ id: 9, texts: 1 }, ...rows(3)];
		expect(brake(late, {})).not.toHaveProperty('outcome');
	});

	it('refuses a country that is not allowed', () => {
		expect(brake(rows(1), { textsTo: '33639980201,447700900201' })?.message).toMatch(/^\+44/);
	});
});

describe('each workflow that texts', () => {
	const kindOf = ({ parameters }: INode) =>
		(parameters.workflowInputs as { value?: Record<string, string> } | undefined)?.value;
	const isByNodes = ({ file }: Design) => file.startsWith('sms/');
	const texting = designs.filter(
		(design) =>
			!isByNodes(design) &&
			buildWorkflow(design).nodes.some(
				(node) => kindOf(node)?.kind === 'send' || node.name === 'Send Text',
			),
	);

	it('has dry run, a limit and countries, too, where nodes do it all', () => {
		const preparing = designs.filter(isByNodes).flatMap((design) => {
			const nodes = buildWorkflow(design).nodes;
			const prepare = nodes.find(({ parameters }) => parameters.operation === 'prepareText');
			return prepare ? [{ nodes, prepare }] : [];
		});
		expect(preparing).toHaveLength(3);
		for (const { nodes, prepare } of preparing) {
			expect(prepare.parameters.options).toMatchObject({ allowedPrefixes: '+1' });
			expect(nodes.find(({ name }) => name === 'Send Text')?.parameters.options).toEqual({
				dryRun: true,
			});
			expect(nodes.some(({ type }) => type === 'n8n-nodes-base.limit')).toBe(true);
		}
	});

	it.each(texting.map(({ name }) => name))('%s has dry run, a cap and countries', (name) => {
		const design = designs.find((one) => one.name === name);
		const { nodes } = buildWorkflow(design as never);
		const { assignments } = nodes.find((one) => one.name === 'Config')?.parameters.assignments as {
			assignments: Array<{ name: string; value: unknown }>;
		};
		const values = Object.fromEntries(assignments.map((one) => [one.name, one.value]));
		expect(values).toMatchObject({
			dryRun: true,
			maxTextsPerDay: expect.any(Number),
			allowedCountries: expect.stringMatching(/^\+\d/),
		});
		for (const node of nodes.filter((one) => kindOf(one)?.kind === 'send')) {
			expect(kindOf(node)).toMatchObject({
				textsTo: expect.stringContaining('dryRun'),
				maxTextsPerDay: expect.stringContaining('maxTextsPerDay'),
			});
		}
	});

	it('are eleven, and none puts words into a text without care for $&', () => {
		expect(texting.length).toBeGreaterThanOrEqual(11);
		const careless = designs.filter((design) =>
			/\.replace\('[[{]\w+[\]}]', (?!\(\))/.test(JSON.stringify(buildWorkflow(design))),
		);
		expect(careless.map(({ name }) => name)).toEqual([]);
	});
});

describe('what strangers send', () => {
	it.each([
		['+447700900201', { phone: null, tags: null, command: 'new', isStaff: false }],
		['+44 7700 900123', { phone: '+447700900202', tags: ['vip'], command: 'new', isStaff: true }],
	])('to S1 from %s chooses neither whose contact it is nor its tags', (from, command) => {
		const read = { command: 'new', phone: '+447700900202', tags: ['vip'], firstName: 'Ada' };
		const $ = (name: string) =>
			nodesOf(name === 'Config' ? { staffNumbers: '+447700900123' } : { from })();
		const { json } = evaluate(allowedCommand, { $json: read, $ }) as { json: object };
		expect(json).toMatchObject({ firstName: 'Ada', ...command });
	});

	it.each(['F2', 'S1', 'M2'])('%s keeps the values that a contact has', (code) => {
		const design = designs.find(({ name }) => name.includes(` ${code}:`));
		const upserts = buildWorkflow(design as never).nodes.filter(
			({ parameters }) => parameters.operation === 'upsert',
		);
		expect(upserts.map(({ parameters }) => parameters.options)).toEqual([
			expect.objectContaining({ existingValues: expect.stringContaining('keep') }),
		]);
	});
});
