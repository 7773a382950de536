import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';

export interface CommandOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
	logFile?: string;
}

export interface CommandResult {
	/** It is null when a signal ended the command. */
	code: number | null;
	output: string;
}

/** The command has no standard input. Rejects only when it cannot be started. */
export async function runCommand(
	command: string,
	args: string[],
	options: CommandOptions,
): Promise<CommandResult> {
	if (options.logFile) await mkdir(path.dirname(options.logFile), { recursive: true });
	const child = spawn(command, args, {
		cwd: options.cwd,
		env: options.env ?? process.env,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const log = options.logFile ? createWriteStream(options.logFile, { flags: 'a' }) : undefined;
	log?.write(`$ ${[command, ...args].join(' ')}\n`);
	let output = '';
	for (const channel of [child.stdout, child.stderr]) {
		channel.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			log?.write(text);
		});
	}
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (log) {
		log.end();
		await finished(log);
	}
	return { code, output };
}

/**
 * The command has no standard input and shows its output.
 *
 * @returns its exit code, 1 for a signal
 */
export async function runVisibly(
	command: string,
	args: string[],
	options: Omit<CommandOptions, 'logFile'>,
): Promise<number> {
	const child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
	return await new Promise<number>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve(code ?? 1));
	});
}

export async function isInstalled(program: string): Promise<boolean> {
	try {
		return (await runCommand(program, ['--version'], { cwd: process.cwd() })).code === 0;
	} catch {
		return false;
	}
}
