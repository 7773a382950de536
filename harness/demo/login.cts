import type { Login } from '../n8n/session.cts';

/** The demo n8n listens on loopback only and holds made-up data, so this is no secret. */
export const demoLogin: Login = {
	email: 'demo@sandbox.example',
	password: 'Sandbox-Demo-1',
};
