import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from './report.cts';
import { asMarkdown } from './text.cts';

/** @returns the path of the report */
export async function writeReport(report: Report, folder: string): Promise<string> {
	await mkdir(folder, { recursive: true });
	const file = path.join(folder, 'report.md');
	await writeFile(file, asMarkdown(report));
	await writeFile(path.join(folder, 'report.json'), `${JSON.stringify(report, null, '\t')}\n`);
	return file;
}
