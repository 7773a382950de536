import type { INodeParameters } from 'n8n-workflow';
import type { Part } from '../canvas/design.cts';
import { code, when } from '../parts/logic.cts';

/**
 * Config fields of each workflow that texts: how many texts it may send in a day, and how the numbers begin to which it
 * may send them.
 */
export const brakeConfig = (allowedCountries: string, maxTextsPerDay = 100) => ({
	maxTextsPerDay,
	allowedCountries,
});

/** JavaScript of `abroad(number, allowed)`: why a number may not be texted, or ''. */
const ABROAD = `const digitsOf = (words) => String(words ?? '').replace(/\\D/g, '');
const abroad = (number, allowed) => {
	const codes = String(allowed ?? '').split(',').map(digitsOf).filter(Boolean);
	const isAllowed = codes.length === 0 || codes.some((one) => digitsOf(number).startsWith(one));
	return isAllowed ? '' : '+' + digitsOf(number) + ' is in none of the countries in allowedCountries (Config)';
};
const usedUp = (most) => 'the ' + most + ' texts of the day are used up (maxTextsPerDay in Config)';
`;

/**
 * JavaScript for a Code node that runs for all items of a polling trigger: `brake(number)` gives why a text may not go
 * out, or '', and counts it. What it counts is kept in the workflow; runs of one trigger follow each other.
 */
export const brakeOfRun = `${ABROAD}
const { maxTextsPerDay, allowedCountries, dryRun } = $('Config').first().json;
const memory = $getWorkflowStaticData('global');
const day = [$now.toISODate(), dryRun].join(' ');
if (memory.day !== day) Object.assign(memory, { day, texts: 0 });
const brake = (number) => {
	const why = abroad(number, allowedCountries) || (memory.texts >= maxTextsPerDay ? usedUp(maxTextsPerDay) : '');
	if (!why) memory.texts += 1;
	return why;
};
`;

const TABLE = 'sms_texts';
const COLUMNS = { day: 'string', workflow: 'string', texts: 'number' } as const;
const call = "$('A Text?').first().json";

const dataTable = (name: string, parameters: INodeParameters, more: Partial<Part> = {}): Part => ({
	name,
	type: 'n8n-nodes-base.dataTable',
	typeVersion: 1,
	parameters,
	...more,
});
const dataTableId = { __rl: true, mode: 'name', value: TABLE };
const today = '={{ $now.toISODate() }}';

/**
 * The brake of X1. Each text is written into a data table first and counted then, so that of any number of runs at the
 * same time, also in n8n's queue mode, no more than the day's texts get through. From *A Text?* to *Brake*, which adds
 * `outcome: 'refused'` and a message to what may not go out.
 */
export const textBrake: Part[] = [
	when('A Text?', "$json.kind === 'send'", 'Boolean($json.textsTo)'),
	dataTable(
		'Table of Texts',
		{
			resource: 'table',
			operation: 'create',
			tableName: TABLE,
			columns: {
				column: Object.entries(COLUMNS).map(([name, type]) => ({ name, type })),
			},
			options: { createIfNotExists: true },
		},
		// Of two that make it at the same time, one finds it there.
		{ onError: 'continueRegularOutput' },
	),
	dataTable('Write Down the Text', {
		resource: 'row',
		operation: 'insert',
		dataTableId,
		columns: {
			mappingMode: 'defineBelow',
			value: {
				day: today,
				workflow: `={{ ${call}.calledBy }}`,
				texts: `={{ ${call}.textsTo.split(',').length }}`,
			},
			matchingColumns: [],
			schema: Object.entries(COLUMNS).map(([id, type]) => ({
				id,
				displayName: id,
				required: false,
				defaultMatch: false,
				display: true,
				type,
				readOnly: false,
				removed: false,
			})),
		},
		options: {},
	}),
	dataTable('Texts of the Day', {
		resource: 'row',
		operation: 'get',
		dataTableId,
		matchType: 'allConditions',
		filters: {
			conditions: [
				{ keyName: 'day', condition: 'eq', keyValue: today },
				{ keyName: 'workflow', condition: 'eq', keyValue: `={{ ${call}.calledBy }}` },
			],
		},
		returnAll: true,
	}),
	code(
		'Brake',
		`${ABROAD}
const call = ${call};
const { id } = $('Write Down the Text').first().json;
const sum = $input.all().reduce((texts, { json }) => texts + (json.id <= id ? json.texts : 0), 0);
const foreign = call.textsTo.split(',').map((number) => abroad(number, call.allowedCountries)).find(Boolean);
const message = foreign || (sum > call.maxTextsPerDay ? usedUp(call.maxTextsPerDay) : '');
return [{ json: message ? { ...call, outcome: 'refused', statusCode: 0, message, body: {}, attempts: 0 } : call }];
`,
		'all',
	),
];
