// Our own rules, beside those of `n8n-node lint` (eslint.config.mjs is n8n's, word for word).
import js from '@eslint/js';
import { globalIgnores } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * Development code ends in .cts: `n8n-node lint` holds every .ts to what code inside n8n may do, and a
 * test or a sandbox starts processes and reads files.
 */
const sources = ['**/*.{ts,cts}'];
/** Each room, and those that it may not import. */
const rooms = {
	nodes: ['bench', 'harness', 'liveCheck', 'makers', 'sandbox', 'scripts', 'test'],
	credentials: ['bench', 'harness', 'liveCheck', 'makers', 'sandbox', 'scripts', 'test'],
	sandbox: ['bench', 'harness', 'liveCheck', 'makers', 'scripts', 'test'],
	harness: ['bench', 'liveCheck', 'makers', 'scripts', 'test'],
	makers: ['bench', 'scripts', 'test'],
	bench: ['liveCheck', 'scripts', 'test'],
	liveCheck: ['bench', 'scripts', 'test'],
	scripts: ['test'],
	test: ['scripts'],
};
/** The rooms of the nodes, from the bottom up; each imports from those before it only. */
const floors = ['model', 'transport', 'queries', 'run', 'fields', 'actions', 'trigger', 'methods'];
const floor = (name) => `./nodes/HighLevelContacts/${name}`;
const highLevel = ['./nodes/HighLevelContacts', './nodes/HighLevelTextToSend'];
const layers = [
	...Object.entries(rooms).map(([room, above]) => ({
		target: `./${room}`,
		from: above.map((name) => `./${name}`),
	})),
	...floors.map((name, n) => ({
		target: floor(name),
		from: [...floors.slice(n + 1), 'webhook'].map(floor),
	})),
	{ target: floor('webhook'), from: ['trigger', 'methods'].map(floor) },
	// The nodes for SMS providers could be a package of their own, with what is shared.
	{ target: './nodes/shared', from: [...highLevel, './nodes/Sms'] },
	{ target: './nodes/Sms', from: highLevel },
	...highLevel.map((target) => ({ target, from: ['./nodes/Sms'] })),
];

export default tseslint.config(
	globalIgnores(['dist', 'build', 'coverage', 'n8n-hosts/*/node_modules']),
	{
		// What the scan looks at: no comment may switch a rule off there.
		files: ['nodes/**', 'credentials/**'],
		linterOptions: { noInlineConfig: true },
	},
	{
		files: sources,
		extends: [
			js.configs.recommended,
			tseslint.configs.recommended,
			importX.configs['flat/recommended'],
		],
		rules: {
			'prefer-spread': 'off',
			'no-console': 'error',
			// The default of a CommonJS package is the package itself: its members are named, too.
			'import-x/no-named-as-default': 'off',
			'import-x/no-named-as-default-member': 'off',
		},
	},
	{
		settings: {
			// Without them the rule about circles opens no file that ends in .ts or .cts, and finds none.
			...importX.configs['flat/typescript'].settings,
			'import-x/resolver-next': [createTypeScriptImportResolver()],
		},
	},
	{
		// Recordings, schemas, codex files and settings have no rules; eslint only sees that they are JSON, also when it is given one by its name.
		files: [
			'{nodes,workflows,test/contract}/**/*.json',
			'n8n-hosts/*/package.json',
			'renovate.json',
		],
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
	},
	{
		files: sources,
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: { project: './tsconfig.dev.json', tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowAny: false, allowNullish: false, allowRegExp: false },
			],
			// What n8n or a caller waits for is async also where it has nothing to wait for: what it throws
			// then is a rejection like that of all others.
			'@typescript-eslint/require-await': 'off',
			// What was caught, and what another one aborts with, goes on as it came.
			'@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
			// A callback of one line may pass on what nobody looks at.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
		},
	},
	{
		// What an expression returned may be an object, which as a text is [object Object].
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		rules: { '@typescript-eslint/no-base-to-string': ['error', { checkUnknown: true }] },
	},
	{
		// n8n saves this object as it is, and finds it again by being the same one: it cannot be a Map or a copy.
		files: ['nodes/shared/webhook/deliveryMemory.ts'],
		rules: { '@typescript-eslint/no-dynamic-delete': 'off' },
	},
	{
		// Operations without options have options of no names, so that one that is misspelt is no option either.
		files: ['nodes/HighLevelContacts/fields/defineOperation.ts'],
		rules: { '@typescript-eslint/no-generated-empty-object-type': 'off' },
	},
	{
		files: ['test/**/*.cts'],
		rules: {
			// Jest's matchers, such as expect.any(), are of type any, as they stand for every value.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			// What is made a text here and is none fails the test.
			'@typescript-eslint/no-base-to-string': 'off',
			'@typescript-eslint/restrict-template-expressions': 'off',
			// What beforeAll sets is missing in afterAll when it has failed.
			'@typescript-eslint/no-unnecessary-condition': 'off',
			// A queue stack is taken where another one's class is named: it has the same methods.
			'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
		},
	},
	{
		// These look into answers of many shapes as they came; what is not there fails the test.
		files: ['test/integration/sandbox/**/*.cts'],
		rules: {
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			// Also what HighLevel calls deprecated is answered.
			'@typescript-eslint/no-deprecated': 'off',
		},
	},
	{
		// The code of the workflows is a text, which n8n runs in the same way.
		files: ['test/unit/workflows/**/*.cts'],
		rules: {
			'@typescript-eslint/no-implied-eval': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
		},
	},
	{
		// The scripts of the sandbox's pages, as the browser gets them.
		files: ['sandbox/page/browser/*.mjs'],
		extends: [js.configs.recommended, importX.configs['flat/recommended']],
		languageOptions: {
			globals: Object.fromEntries(
				['document', 'fetch', 'FormData', 'localStorage', 'location', 'setTimeout'].map((name) => [
					name,
					'readonly',
				]),
			),
		},
	},
	{
		// Who may import whom: what stands further down knows nothing of what uses it.
		files: sources,
		rules: {
			'import-x/no-restricted-paths': ['error', { zones: layers }],
			'import-x/no-cycle': ['error', { ignoreExternal: true }],
		},
	},
	{
		// Tests, sandbox and scripts run on the developer's machine, not inside n8n.
		files: ['bench', 'harness', 'liveCheck', 'makers', 'sandbox', 'scripts', 'test'].map(
			(room) => `${room}/**/*.cts`,
		),
		rules: { 'no-console': 'off' },
	},
);
