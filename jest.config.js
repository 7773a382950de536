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
		testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
		transform: { '\\.ts$': ['@swc/jest', swc] },
		testEnvironment: 'node',
		...extra,
	};
}

/** @type {import('jest').Config} */
module.exports = {
	projects: [project('unit'), project('integration'), project('e2e')],
	testTimeout: 30_000,
};
