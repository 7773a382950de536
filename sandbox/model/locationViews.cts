import type { World } from '../world.cts';
import type { Location } from './types.cts';

const SOCIAL = [
	'facebookUrl',
	'googlePlus',
	'linkedIn',
	'foursquare',
	'twitter',
	'yelp',
	'instagram',
	'youtube',
	'pinterest',
	'blogRss',
	'googlePlacesId',
];

const FEATURES = [
	'appointments',
	'campaigns',
	'contacts',
	'conversations',
	'forms',
	'opportunities',
	'settings',
	'tags',
	'triggers',
	'workflows',
];

/** A row of the search over an agency's locations. */
export function briefView({ settings }: World, location: Location): object {
	const { id, name, phone, email, address, city, state, country, postalCode, website, timezone } =
		location;
	return {
		id,
		name,
		phone,
		email,
		address,
		city,
		state,
		country,
		postalCode,
		website,
		timezone,
		settings: {
			allowDuplicateContact: settings.contacts.allowDuplicates,
			allowDuplicateOpportunity: false,
			allowFacebookNameMerge: false,
			disableContactTimezone: false,
		},
		social: {},
	};
}

/** The location as GET by id answers it. */
export function fullView({ settings }: World, location: Location): object {
	const { name, address, city, state, country, postalCode, website, timezone, email } = location;
	return {
		id: location.id,
		brandId: location.companyId,
		companyId: location.companyId,
		name,
		address,
		city,
		state,
		country,
		postalCode,
		website,
		timezone,
		firstName: location.firstName,
		lastName: location.lastName,
		email,
		phone: location.phone,
		logoUrl: '',
		automaticMobileAppInvite: false,
		business: { name, address, city, state, country, postalCode, website, timezone, email },
		social: Object.fromEntries(SOCIAL.map((site) => [site, ''])),
		settings: {
			allowDuplicateContact: settings.contacts.allowDuplicates,
			allowDuplicateOpportunity: false,
			allowFacebookNameMerge: false,
			disableContactTimezone: false,
			contactUniqueIdentifiers: settings.contacts.duplicateOrder,
			crmSettings: { deSyncOwners: true, syncFollowers: { contact: true, opportunity: true } },
			saasSettings: {
				saasMode: 'not_activated',
				twilioRebilling: { markup: 10, enabled: false },
			},
		},
		dateAdded: new Date(location.dateAdded).toISOString(),
		domain: '',
		currency: '',
		isAgencySubAccount: false,
		defaultEmailService: '',
		permissions: Object.fromEntries(FEATURES.map((name) => [`${name}Enabled`, true])),
		snapshotId: '',
	};
}
