import { CONTACTS_VERSION, endpoint, type Endpoint } from '../http/endpoint.cts';
import { forbiddenLocation, notFound } from '../http/errors.cts';
import { required, shape, text } from '../http/shape.cts';
import { newHexId } from '../ids.cts';
import type { Business } from '../model/types.cts';
import type { World } from '../world.cts';

const version = CONTACTS_VERSION;
const READ = 'businesses.readonly';
const WRITE = 'businesses.write';
const ONE = '/businesses/:businessId';

const details = {
	phone: text,
	email: text,
	website: text,
	address: text,
	city: text,
	state: text,
	postalCode: text,
	country: text,
	description: text,
};

/** docs/highlevel-api.md, The account's lists; the key `buiseness` is HighLevel's. */
export const businessEndpoints: Endpoint[] = [
	endpoint({
		method: 'GET',
		path: '/businesses/',
		version,
		scope: READ,
		query: shape({ locationId: required(text), limit: text, skip: text }),
		handle: ({ world, query, locationId }) => {
			const skip = Number(query.skip ?? 0);
			return {
				businesses: [...world.store.businesses.values()]
					.filter((business) => business.locationId === locationId)
					.slice(skip, skip + Number(query.limit ?? 100))
					.map(view),
			};
		},
	}),
	endpoint({
		method: 'POST',
		path: '/businesses/',
		version,
		scope: WRITE,
		status: 201,
		body: shape({ ...details, name: required(text), locationId: required(text) }),
		handle: ({ world, body }) => {
			const now = world.now();
			const business: Business = { ...body, id: newHexId(), createdAt: now, updatedAt: now };
			world.store.businesses.set(business.id, business);
			return { success: true, buiseness: view(business) };
		},
	}),
	endpoint({
		method: 'GET',
		path: ONE,
		version,
		scope: READ,
		handle: ({ world, params, locationId }) => ({
			business: view(businessOf(world, params.businessId ?? '', locationId)),
		}),
	}),
	endpoint({
		method: 'PUT',
		path: ONE,
		version,
		scope: WRITE,
		body: shape({ ...details, name: text }),
		handle: ({ world, params, body, locationId }) => {
			const business = businessOf(world, params.businessId ?? '', locationId);
			Object.assign(business, body, { updatedAt: world.now() });
			return { success: true, buiseness: view(business) };
		},
	}),
	endpoint({
		method: 'DELETE',
		path: ONE,
		version,
		scope: WRITE,
		handle: ({ world, params, locationId }) => {
			const { id } = businessOf(world, params.businessId ?? '', locationId);
			world.store.businesses.delete(id);
			return { success: true };
		},
	}),
];

function businessOf(world: World, id: string, locationId: string): Business {
	const business = world.store.businesses.get(id);
	if (!business) throw notFound(world.settings.unknownIdStatus, 'Business', id);
	if (business.locationId !== locationId) throw forbiddenLocation();
	return business;
}

function view(business: Business): object {
	const { createdAt, updatedAt, ...rest } = business;
	return {
		...rest,
		createdBy: { source: 'INTEGRATION', channel: 'OAUTH' },
		updatedBy: { source: 'INTEGRATION', channel: 'OAUTH' },
		createdAt: new Date(createdAt).toISOString(),
		updatedAt: new Date(updatedAt).toISOString(),
	};
}
