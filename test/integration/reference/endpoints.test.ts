import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ENDPOINT_GROUPS } from '../../../scripts/lib/reference/endpoints';
import { hasOpenApi, sayWhenMissing } from '../../support/openapi';

const FOLDER = path.resolve(__dirname, '../../../../shared/highlevel-openapi');

/** Parameters have other names in HighLevel's files. */
const unnamed = (endpoint: string) => endpoint.replace(/:\w+|\{\w+\}/g, ':');

function published(file: string, wanted: RegExp): string[] {
	const { paths } = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as {
		paths: Record<string, object>;
	};
	return Object.entries(paths)
		.filter(([route]) => wanted.test(route))
		.flatMap(([route, methods]) =>
			Object.keys(methods).map((method) => unnamed(`${method.toUpperCase()} ${route}`)),
		);
}

beforeAll(sayWhenMissing);

(hasOpenApi ? it : it.skip)(
	'the table of coverage has every endpoint that HighLevel publishes',
	() => {
		const all = [
			...published('contacts.json', /./),
			...published('locations.json', /\/(tags|tasks|recurring-tasks)/),
			...published('calendars.json', /\/(events|appointments|free-slots|blocked-slots)/),
		];
		const listed = Object.values(ENDPOINT_GROUPS).flat().map(unnamed);
		expect(listed.sort()).toEqual([...new Set(all)].sort());
	},
);
