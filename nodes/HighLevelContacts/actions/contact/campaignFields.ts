import { contactLocator, locator, mustBeChosen } from '../../fields/locators';

/** Campaigns are an older feature that many sub-accounts do not have. */
export const campaignFields = {
	contactId: contactLocator(),
	campaignId: mustBeChosen(
		locator(
			{
				displayName: 'Campaign',
				description: 'A campaign of the sub-account. Newer sub-accounts have workflows instead.',
			},
			'searchCampaigns',
		),
	),
};
