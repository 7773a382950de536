// Runs a command and ends it, with everything that it started, when the process that started this
// one goes away: that also holds after a kill -9, which no handler in that process could catch.
// Usage: node guard.mjs <grace ms> <command> [argument ...]; started detached, with a pipe as stdin.
import { spawn } from 'node:child_process';

const [grace, command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

/** The whole process group, this guard included: task runners may not outlive n8n. */
function endGroup() {
	process.kill(-process.pid, 'SIGKILL');
}

function askToEnd() {
	child.kill('SIGTERM');
	setTimeout(endGroup, Number(grace));
}

process.stdin.resume().once('end', askToEnd).once('error', askToEnd);
process.once('SIGTERM', askToEnd);
process.once('SIGINT', askToEnd);
child.once('exit', endGroup);
child.once('error', (error) => {
	console.error(error.message);
	process.exit(1);
});
