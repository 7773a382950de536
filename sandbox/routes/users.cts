import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { forbiddenLocation, notFound } from '../http/errors.cts';
import { queryBool, required, shape, text } from '../http/shape.cts';
import type { User } from '../model/types.cts';

const version = CONTACTS_VERSION;
const scope = 'users.readonly';

/** docs/highlevel-api.md, The account's lists */
export const userEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: '/users/',
		version,
		scope,
		userType: true,
		query: shape({ locationId: required(text) }),
		handle: ({ world, locationId }) => ({
			users: [...world.store.users.values()]
				.filter((user) => !user.deleted && user.locationIds.includes(locationId))
				.map(view),
		}),
	}),
	endpoint({
		method: 'GET',
		path: '/users/search',
		version,
		scope,
		access: 'any',
		query: shape({
			companyId: required(text),
			locationId: text,
			query: text,
			skip: text,
			limit: text,
			type: text,
			role: text,
			ids: text,
			sort: text,
			sortDirection: text,
			enabled2waySync: queryBool,
		}),
		handle: ({ world, caller, query }) => {
			if (query.companyId !== caller.companyId) throw forbiddenLocation();
			const place = query.locationId ?? caller.locationId;
			const ids = query.ids?.split(',');
			const words = query.query?.toLowerCase() ?? '';
			const found = [...world.store.users.values()].filter(
				(user) =>
					!user.deleted &&
					user.companyId === query.companyId &&
					(!place || user.locationIds.includes(place)) &&
					(!ids || ids.includes(user.id)) &&
					(!query.type || user.type === query.type) &&
					(!query.role || user.role === query.role) &&
					`${user.firstName} ${user.lastName} ${user.email} ${user.phone ?? ''}`
						.toLowerCase()
						.includes(words),
			);
			const skip = Number(query.skip ?? 0);
			return {
				users: found.slice(skip, skip + Number(query.limit ?? 25)).map(view),
				count: found.length,
			};
		},
	}),
	endpoint({
		method: 'GET',
		path: '/users/:userId',
		version,
		scope,
		tellsLimits: false,
		access: 'any',
		handle: ({ world, caller, params: { userId = '' } }) => {
			const user = world.store.users.get(userId);
			if (!user || user.deleted || user.companyId !== caller.companyId) {
				throw notFound(world.settings.unknownIdStatus, 'User', userId);
			}
			return view(user);
		},
	}),
];

function view(user: User): object {
	return {
		id: user.id,
		name: `${user.firstName} ${user.lastName}`,
		firstName: user.firstName,
		lastName: user.lastName,
		email: user.email,
		...(user.phone && { phone: user.phone }),
		permissions: { contactsEnabled: true, appointmentsEnabled: true, workflowsEnabled: true },
		roles: {
			type: user.type,
			role: user.role,
			locationIds: user.locationIds,
			restrictSubAccount: false,
		},
		deleted: user.deleted,
		scopes: ['contacts.write', 'calendars/events.write', 'workflows.write'],
		scopesAssignedToOnly: [],
		totpEnabled: false,
		platformLanguage: 'en',
		lcPhone: {},
	};
}
