import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { reduceOpenApi } from '../harness/contract/reduceOpenApi.cts';
import { OPENAPI_FOLDER } from '../harness/contract/folders.cts';

/** `npm run contract -- FOLDER`: takes the facts of HighLevel's OpenAPI files into the repository. */
const [folder] = process.argv.slice(2);
if (!folder) {
	console.error('Name the folder that holds HighLevel’s OpenAPI files: npm run contract -- FOLDER');
	process.exit(1);
}
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
if (files.length === 0) {
	console.error(`${folder} holds no .json file.`);
	process.exit(1);
}
mkdirSync(OPENAPI_FOLDER, { recursive: true });
for (const file of files) {
	const document = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<
		string,
		unknown
	>;
	const facts = reduceOpenApi(document);
	writeFileSync(path.join(OPENAPI_FOLDER, file), `${JSON.stringify(facts, null, '\t')}\n`);
	console.log(`${file}: ${Object.keys(facts.paths as object).length} paths`);
}
