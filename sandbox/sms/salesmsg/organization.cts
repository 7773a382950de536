import { SALESMSG } from '../fixtures.cts';
import type { SmsRoute } from '../service.cts';

const owner = () => ({
	id: 901,
	first_name: 'Sandbox',
	last_name: 'Owner',
	full_name: 'Sandbox Owner',
	email: 'owner@example.com',
});

const number = () => ({ id: 801, number: SALESMSG.number, team_id: SALESMSG.teamId });

export const organizationRoutes: readonly SmsRoute[] = [
	{ method: 'GET', path: '/user', scope: 'users:read', handle: owner },
	{ method: 'GET', path: '/users/me', scope: 'users:read', handle: owner },
	{
		// Inboxes. Answers a bare list, unlike the others.
		method: 'GET',
		path: '/teams',
		scope: 'users:read',
		handle: () => [{ id: SALESMSG.teamId, name: 'Front desk', numbers: [number()] }],
	},
	{ method: 'GET', path: '/numbers', scope: 'users:read', handle: () => ({ data: [number()] }) },
];
