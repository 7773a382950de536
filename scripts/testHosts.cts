import { hostNames, hostVariable, hostVersion } from '../harness/install/hostPackage.cts';
import { packPackage } from '../harness/install/packPackage.cts';
import { tarballVariable } from '../harness/stacks/n8nTemplate.cts';
import { runJest } from '../harness/tools/jestRun.cts';
import { runMain, step, type Say } from '../harness/tools/steps.cts';

const say: Say = (line) => console.log(line);

/** What must work in each n8n of n8n-hosts, or in those named: npm run test:hosts -- 1.123 newest. */
async function main(): Promise<number> {
	const asked = process.argv.slice(2);
	const hosts = (asked.length > 0 ? asked : hostNames()).map((name) => {
		const env = { ...process.env, [hostVariable]: name };
		return { name, env, version: hostVersion(env) };
	});
	const tarball = await step(say, 'build and pack', packPackage);
	const results: string[] = [];
	let code = 0;
	for (const { name, env, version } of hosts) {
		say(`\n… n8n ${version}`);
		const packed = { ...env, [tarballVariable]: tarball };
		const { ok, counts } = await runJest(`host-${name}`, ['--selectProjects', 'hosts'], packed);
		if (!ok) code = 1;
		results.push(
			`${ok ? '✓' : '✗'} n8n ${version}: ${counts.passed} passed, ${counts.failed} failed`,
		);
	}
	say(`\n${results.join('\n')}`);
	return code;
}

runMain(main);
