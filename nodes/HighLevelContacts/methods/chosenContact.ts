import { NodeOperationError, type ILoadOptionsFunctions } from 'n8n-workflow';
import { ContactFinder } from '../run/contactFinder';
import { AccountCache } from '../run/accountCache';
import { asNodeError } from '../run/itemErrors';
import { namedContact } from '../model/values/locator';
import type { Api } from '../transport/api';

/** @throws NodeOperationError when none is chosen, when it is only known in a run, or when it cannot be found */
export async function chosenContact(context: ILoadOptionsFunctions, api: Api): Promise<string> {
	const entered = chosen(context, 'contactId', 'contact', 'By ID');
	const named = namedContact(context.getCurrentNodeParameter('contactId'));
	if (named === undefined) return entered;
	try {
		return await new ContactFinder(api, new AccountCache(api)).idOf(named, 'Contact');
	} catch (error) {
		throw asNodeError(context.getNode(), error);
	}
}

/** @throws NodeOperationError when none is chosen, or when it is only known in a run */
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

export function isExpression(value: string): boolean {
	return value.startsWith('=');
}
