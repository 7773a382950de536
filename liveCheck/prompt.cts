import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UserError } from '../harness/tools/steps.cts';

const silence = new Writable({ write: (_chunk, _encoding, done) => done() });

/** With `isSecret` nothing of what is typed is shown. */
export async function ask(question: string, isSecret = false): Promise<string> {
	if (isSecret) process.stdout.write(question);
	const output = isSecret ? silence : process.stdout;
	const terminal = createInterface({ input: process.stdin, output, terminal: true });
	const ended = new Promise<never>((_, reject) => {
		terminal.once('SIGINT', () => reject(new UserError('Stopped; nothing was sent.')));
	});
	try {
		return (await Promise.race([terminal.question(isSecret ? '' : question), ended])).trim();
	} finally {
		terminal.close();
		if (isSecret) process.stdout.write('\n');
	}
}

/** @throws UserError unless the person says yes */
export async function confirm(question: string): Promise<void> {
	const answer = await ask(`${question} Type yes to go on: `);
	if (!/^y(es)?$/i.test(answer)) throw new UserError('Nothing was sent.');
}
