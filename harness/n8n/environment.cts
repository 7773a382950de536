import path from 'node:path';
import { hostNode } from '../install/cache.cts';
import { modulesToDisable } from './olderHosts.cts';

export interface N8nPlace {
	/** Folder of the installed host (`ensureHost`). */
	host: string;
	/** n8n keeps its database, its key and the community packages in `.n8n` below. */
	userFolder: string;
	port: number;
	/** For n8n's own task runner; two n8n on one machine need different ones. */
	brokerPort: number;
}

/** What n8n may see of the user's environment: a user's own n8n settings must not reach this one. */
const inherited = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'NODE_EXTRA_CA_CERTS'];

const quiet = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_AI_ENABLED: 'false',
	N8N_PUBLIC_API_SWAGGERUI_DISABLED: 'true',
};

/** The environment for an n8n that listens on loopback only and calls nobody by itself. */
export function n8nEnvironment(
	place: N8nPlace,
	extra: Record<string, string> = {},
	env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
	const kept = Object.fromEntries(inherited.map((name) => [name, env[name]]));
	const url = `http://127.0.0.1:${place.port}/`;
	return {
		...kept,
		...quiet,
		N8N_DISABLED_MODULES: modulesToDisable(),
		PATH: [path.dirname(hostNode(place.host)), env.PATH].join(path.delimiter),
		HOME: place.userFolder,
		N8N_USER_FOLDER: place.userFolder,
		N8N_PORT: String(place.port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_EDITOR_BASE_URL: url,
		N8N_WEBHOOK_URL: url,
		// A worker has no other address; it listens there only in queue mode.
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(place.port),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(place.brokerPort),
		N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
		// Cookies marked secure are not stored for http pages by every browser.
		N8N_SECURE_COOKIE: 'false',
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		NODE_ENV: 'production',
		...extra,
	};
}
