import { n8nEnvironment } from '../../../harness/n8n/environment.cts';

const place = { host: '/host', userFolder: '/user', port: 5690, brokerPort: 5691 };

describe("n8n's environment", () => {
	it("keeps a user's own n8n settings, database and home out", () => {
		const env = n8nEnvironment(
			place,
			{},
			{
				PATH: '/usr/bin',
				HOME: '/home/someone',
				DB_TYPE: 'postgresdb',
				DB_POSTGRESDB_HOST: 'their-server',
				N8N_ENCRYPTION_KEY: 'theirs',
				N8N_CUSTOM_EXTENSIONS: '/elsewhere',
				npm_config_registry: 'http://registry',
			},
		);
		expect(JSON.stringify(env)).not.toMatch(/postgres|their|elsewhere|npm_config|someone/);
		expect(env).toMatchObject({ HOME: '/user', N8N_USER_FOLDER: '/user' });
	});

	it('listens on loopback only', () => {
		const env = n8nEnvironment(place, {}, {});
		expect(env).toMatchObject({
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
			N8N_EDITOR_BASE_URL: 'http://127.0.0.1:5690/',
		});
	});

	it("puts the host's Node first, and lets the caller add", () => {
		const env = n8nEnvironment(place, { EXTRA: '1' }, { PATH: '/usr/bin' });
		expect(env.PATH).toBe('/host/node_modules/node/bin:/usr/bin');
		expect(env.EXTRA).toBe('1');
	});
});
