import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { KNOWN_PATHS } from '../../../nodes/HighLevelContacts/actions/custom/knownPaths';

const folder = path.join(__dirname, '../../contract/openapi');

it("lists the official contract's paths with their methods, and no others", () => {
	const contract = readdirSync(folder).flatMap((file) => {
		const { paths } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
			paths: Record<string, object>;
		};
		return Object.entries(paths).map(([name, methods]) => [
			name,
			Object.keys(methods)
				.map((method) => method.toUpperCase())
				.sort()
				.join(' '),
		]);
	});
	expect(KNOWN_PATHS).toEqual(Object.fromEntries(contract));
});
