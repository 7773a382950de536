import { NodeOperationError, type ILoadOptionsFunctions } from 'n8n-workflow';

/**
 * The contact whose tasks or notes a list shows.
 *
 * @throws NodeOperationError when none is chosen, or when it is only known in a run
 */
export function chosenContact(context: ILoadOptionsFunctions): string {
	const value = context.getCurrentNodeParameter('contactId', { extractValue: true });
	const contactId = typeof value === 'string' ? value.trim() : '';
	if (contactId !== '' && !contactId.startsWith('=')) return contactId;
	throw new NodeOperationError(
		context.getNode(),
		contactId === '' ? 'Choose a contact first' : 'The contact comes from an expression',
		{
			description:
				"The list shows what belongs to the chosen contact. When the contact is only known in a run, choose 'By ID' here, too.",
		},
	);
}
