import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { notFound } from '../http/errors.cts';
import { oneOf, required, shape, text } from '../http/shape.cts';
import { briefView, fullView } from '../model/locationViews.cts';

const version = CONTACTS_VERSION;
const scope = 'locations.readonly';

export const locationEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: '/locations/search',
		version,
		scope,
		access: 'any',
		query: shape({
			companyId: text,
			skip: text,
			limit: text,
			order: oneOf('asc', 'desc'),
			email: text,
		}),
		handle: ({ world, caller, query }) => {
			const order = query.order === 'desc' ? -1 : 1;
			const skip = Number(query.skip ?? 0);
			return {
				locations: [...world.store.locations.values()]
					.filter(({ companyId }) => companyId === (query.companyId ?? caller.companyId))
					.filter(({ companyId }) => companyId === caller.companyId)
					.filter(({ id }) => !caller.locationId || id === caller.locationId)
					.filter(({ email }) => !query.email || email === query.email)
					.sort((a, b) => order * a.name.localeCompare(b.name))
					.slice(skip, skip + Number(query.limit ?? 10))
					.map((location) => briefView(world, location)),
			};
		},
	}),
	endpoint({
		method: 'GET',
		path: '/locations/:locationId',
		version,
		scope,
		access: 'any',
		handle: ({ world, locationId }) => {
			const location = world.store.locations.get(locationId);
			if (!location) throw notFound(world.settings.unknownIdStatus, 'Location', locationId);
			return { location: fullView(world, location) };
		},
	}),
	endpoint({
		method: 'GET',
		path: '/locations/:locationId/timezones',
		version,
		scope,
		access: 'Location-only-yet',
		handle: () => ({ timeZones: Intl.supportedValuesOf('timeZone') }),
	}),
	endpoint({
		method: 'GET',
		path: '/campaigns/',
		version,
		scope: 'campaigns.readonly',
		query: shape({ locationId: required(text), status: oneOf('draft', 'published') }),
		handle: ({ world, query: { status }, locationId }) => ({
			campaigns: [...world.store.campaigns.values()]
				.filter((campaign) => campaign.locationId === locationId)
				.filter((campaign) => !status || campaign.status === status),
		}),
	}),
	endpoint({
		method: 'GET',
		path: '/workflows/',
		version,
		scope: 'workflows.readonly',
		query: shape({ locationId: required(text) }),
		handle: ({ world, locationId }) => ({
			workflows: [...world.store.workflows.values()]
				.filter((workflow) => workflow.locationId === locationId)
				.map(({ createdAt, updatedAt, ...workflow }) => ({
					...workflow,
					createdAt: new Date(createdAt).toISOString(),
					updatedAt: new Date(updatedAt).toISOString(),
				})),
		}),
	}),
];
