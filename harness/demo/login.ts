import type { Login } from '../n8n/session';

/** Owner of the demo n8n. It listens on loopback only and holds made-up data, so this is no secret. */
export const demoLogin: Login = {
	email: 'demo@sandbox.example',
	password: 'Sandbox-Demo-1',
};
