import { contactLocator, locator, mustBeChosen } from '../../fields/locators';

/** Workflows are made in HighLevel only (docs/highlevel-api.md, Notes and tasks). */
export const enrolmentFields = {
	contactId: contactLocator(),
	workflowId: mustBeChosen(
		locator(
			{
				displayName: 'Workflow',
				description: 'A workflow of the sub-account in HighLevel, not of n8n',
			},
			'searchWorkflows',
		),
	),
};
