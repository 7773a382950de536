import { NodeOperationError, type ILoadOptionsFunctions } from 'n8n-workflow';

/**
 * The contact whose tasks, notes or appointments a list shows.
 *
 * @throws NodeOperationError when none is chosen, or when it is only known in a run
 */
export function chosenContact(context: ILoadOptionsFunctions): string {
	return chosen(context, 'contactId', 'contact', 'By ID');
}

/**
 * The calendar whose free slots a list shows.
 *
 * @throws NodeOperationError when none is chosen, or when it is only known in a run
 */
export function chosenCalendar(context: ILoadOptionsFunctions): string {
	return chosen(context, 'calendarId', 'calendar', 'By Start Time');
}

function chosen(
	context: ILoadOptionsFunctions,
	parameter: string,
	thing: string,
	otherMode: string,
): string {
	const value = context.getCurrentNodeParameter(parameter, { extractValue: true });
	const id = typeof value === 'string' ? value.trim() : '';
	if (id !== '' && !isExpression(id)) return id;
	throw new NodeOperationError(
		context.getNode(),
		id === '' ? `Choose a ${thing} first` : `The ${thing} comes from an expression`,
		{
			description: `The list shows what belongs to the chosen ${thing}. When the ${thing} is only known in a run, choose '${otherMode}' here, too.`,
		},
	);
}

/** Whether a value is only known in a run. */
export function isExpression(value: string): boolean {
	return value.startsWith('=');
}
