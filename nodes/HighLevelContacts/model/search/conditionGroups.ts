import type { IDataObject } from 'n8n-workflow';
import { optionalLocatorId } from '../values/locator';
import { InvalidInput } from '../../../shared/invalidInput';
import { asList, asRecord } from '../../../shared/answered';
import { readChoice, type MenuEntry } from '../../../shared/values/choice';
import { readText } from '../../../shared/values/text';
import { BOUNDS, OPPORTUNITY_FIELDS, SEARCH_FIELDS, type SearchNode } from './searchGrammar';

/** The menu entry that stands for whichever custom field is chosen beside it. */
export const CUSTOM_FIELD = 'customField';

/** How the conditions of a group are combined. */
export const MATCHES: Array<MenuEntry<'AND' | 'OR'>> = [
	{ name: 'All Conditions', value: 'AND' },
	{ name: 'Any Condition', value: 'OR' },
];

/** In which parameter of a condition the editor keeps a value of each kind; all others are in `value`. */
const VALUE_NAMES: Record<string, string> = {
	time: 'date',
	day: 'date',
	flag: 'flag',
	channel: 'channel',
};

/**
 * Makes the search of the groups that were built in the editor. It still has to be checked.
 *
 * @param chosen value of the fixed collection: groups, each with its conditions
 * @param combine whether a contact must fulfil all groups or one of them
 */
export function conditionGroups(chosen: IDataObject, combine: 'AND' | 'OR' = 'AND'): SearchNode[] {
	const groups = listOf(chosen.group)
		.map(readGroup)
		.filter(({ filters }) => filters.length > 0);
	return combine === 'OR' && groups.length > 1 ? [{ group: 'OR', filters: groups }] : groups;
}

function readGroup({ match, conditions }: IDataObject) {
	const rows = listOf(asRecord(conditions).condition);
	return { group: readChoice(match, 'Match', MATCHES) ?? 'AND', filters: rows.map(readRow) };
}

function readRow(row: IDataObject): SearchNode {
	const chosen = readText(row.field, 'Field') ?? '';
	const operator = readText(row.operator, 'Condition') ?? 'eq';
	const opportunityField = chosen.replace(/^opportunities\./, '');
	if (opportunityField !== chosen && Object.hasOwn(OPPORTUNITY_FIELDS, opportunityField)) {
		const term = { field: opportunityField, operator, value: row.value };
		return { field: 'opportunities', operator: 'nested', value: [term] };
	}
	const field = chosen === CUSTOM_FIELD ? customField(row) : chosen;
	const value = row[VALUE_NAMES[SEARCH_FIELDS[chosen]?.kind ?? ''] ?? 'value'];
	const isBound = BOUNDS.some((bound) => bound === operator);
	return isBound
		? { field, operator: 'range', value: { [operator]: value } }
		: { field, operator, value };
}

function customField(row: IDataObject): string {
	const id = optionalLocatorId(row.fieldId, 'Custom Field');
	if (!id) {
		throw new InvalidInput(
			"A condition looks at a custom field, but 'Custom Field' is empty",
			'Choose the custom field from the list.',
		);
	}
	const line = readText(row.line, 'Line') ?? '';
	return line === '' ? `customFields.${id}` : `customFields.${id}.${line}`;
}

function listOf(value: unknown): IDataObject[] {
	return asList(value).map(asRecord);
}
