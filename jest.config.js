/** @type {import('@swc/types').Options} */
const swc = {
	jsc: {
		parser: { syntax: 'typescript', decorators: true },
		transform: { legacyDecorator: true, useDefineForClassFields: false },
		target: 'es2022',
	},
	module: { type: 'commonjs' },
};

function project(name, extra = {}) {
	return {
		displayName: name,
		testMatch: [`<rootDir>/test/${name}/**/*.test.cts`],
		transform: { '\\.c?ts$': ['@swc/jest', swc] },
		testEnvironment: 'node',
		moduleNameMapper: { '^(.+\\.node)\\.js$': '$1' },
		// Built packages and n8n hosts hold a package.json of their own.
		modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/', '<rootDir>/n8n-hosts/'],
		...extra,
	};
}

const ownUserFolder = { setupFilesAfterEnv: ['<rootDir>/test/support/userFolder.cts'] };

/** @type {import('jest').Config} */
module.exports = {
	projects: [
		project('unit', ownUserFolder),
		project('integration', ownUserFolder),
		project('e2e', {
			globalSetup: '<rootDir>/harness/stacks/e2eSetup.cts',
			globalTeardown: '<rootDir>/harness/stacks/e2eTeardown.cts',
		}),
		// They count what an n8n does in seconds, kill it, or run several at once: with nothing beside them.
		project('e2e-alone', { globalSetup: '<rootDir>/harness/stacks/n8nTemplate.cts' }),
		// What must work in each n8n of n8n-hosts; `npm run test:hosts` runs it in one after the other.
		project('hosts', { globalSetup: '<rootDir>/harness/stacks/n8nTemplate.cts' }),
	],
	testTimeout: 30_000,
	// Each file loads n8n-core anew, which is never given back: one process for all of them needs six gigabytes.
	maxWorkers: 2,
	workerIdleMemoryLimit: '1500MB',
};
