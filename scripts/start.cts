import path from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/index.cts';
import { deliverTextsTo, demoConfig } from '../harness/demo/config.cts';
import { loadPair } from '../harness/demo/conversations.cts';
import { putDemoCredentials } from '../harness/demo/credentials.cts';
import { demoLogin } from '../harness/demo/login.cts';
import type { ProviderKey } from '../harness/demo/sms/credentials.cts';
import { loadSmsWorkflows } from '../harness/demo/sms/load.cts';
import { setSmsWebhooks } from '../harness/demo/sms/webhooks.cts';
import { untilCtrlC } from '../harness/demo/untilCtrlC.cts';
import { fitWorkflow, putWorkflow, readWorkflowFiles } from '../harness/demo/workflows.cts';
import { hostVersion } from '../harness/install/hostPackage.cts';
import { ensureHost } from '../harness/install/install.cts';
import { N8nProcess } from '../harness/n8n/process.cts';
import { N8nSession } from '../harness/n8n/session.cts';
import { installPackage, packPackage } from '../harness/install/packPackage.cts';
import { buildRoot } from '../harness/tools/paths.cts';
import { choosePorts, freePorts } from '../harness/tools/ports.cts';
import { duration, runMain, step, UserError, type Say } from '../harness/tools/steps.cts';
import { providers } from '../makers/workflows/providers.cts';

const smsChoices = [...Object.keys(providers), 'all'];

const usage = `npm start: n8n with this package, and a HighLevel sandbox to try it on

  npm start -- --sms touchsms        with that provider's workflows: ${smsChoices.join(', ')}
  npm start -- --n8n-port 5690 --sandbox-port 4020
  N8N_PORT=5690 SANDBOX_PORT=4020 npm start

Everything stays on this machine and in two folders: build/ here, and
\${XDG_CACHE_HOME:-~/.cache}/n8n-nodes-highlevel-contacts.`;

const say: Say = (line) => console.log(line);

interface Part {
	stop(): Promise<void>;
}

async function main(): Promise<number> {
	const { values: flags } = parseArgs({
		options: {
			'n8n-port': { type: 'string' },
			'sandbox-port': { type: 'string' },
			sms: { type: 'string' },
			help: { type: 'boolean' },
		},
	});
	if (flags.help) {
		say(usage);
		return 0;
	}
	const running: Part[] = [];
	try {
		const chosen = readProviders(flags.sms);
		const ports = { 'n8n-port': flags['n8n-port'], 'sandbox-port': flags['sandbox-port'] };
		const n8n = await bringUp(ports, chosen, running);
		await untilCtrlC(n8n);
		say('');
		return 0;
	} finally {
		if (running.length > 0) {
			await step(say, 'stop n8n and the sandbox', async () => {
				for (const part of running.reverse()) await part.stop();
			});
		}
	}
}

/** What can be done with the workflows of the SMS providers. */
function phoneHint(chosen: ProviderKey[], sandboxUrl: string): string {
	return chosen.length > 0
		? `Text as a customer of ${chosen.map((key) => providers[key].label).join(', ')}: ${sandboxUrl}/phone`
		: `With the workflows of an SMS provider: npm start -- --sms ${Object.keys(providers).join('|')}|all`;
}

/** @throws UserError when there is no such provider */
function readProviders(choice: string | undefined): ProviderKey[] {
	const all = Object.keys(providers) as ProviderKey[];
	if (choice === undefined) return [];
	if (choice === 'all') return all;
	const wanted = all.find((key) => key === choice);
	if (!wanted) throw new UserError(`--sms takes one of ${smsChoices.join(', ')}.`);
	return [wanted];
}

async function bringUp(
	flags: Record<string, string | undefined>,
	chosen: ProviderKey[],
	running: Part[],
): Promise<N8nProcess> {
	const began = Date.now();
	const userFolder = path.join(buildRoot, 'demo');
	const logFile = path.join(buildRoot, 'logs', 'n8n.log');
	const ports = await choosePorts(flags);
	const host = await step(say, `get n8n ${hostVersion()}`, () => ensureHost(say));
	const tarball = await step(say, 'build and pack this package', packPackage);
	await step(say, 'install the packed package into n8n', () => installPackage(tarball, userFolder));

	const sandbox = await step(say, 'start the HighLevel sandbox', () =>
		startSandbox({ port: ports.sandbox, seed: 'demo' }),
	);
	running.push({ stop: () => sandbox.close() });
	const [brokerPort = 0] = await freePorts(1);
	const n8n = await step(say, 'start n8n', () =>
		N8nProcess.start({ host, userFolder, port: ports.n8n, brokerPort, logFile }),
	);
	running.push(n8n);

	const session = await N8nSession.open(n8n.url, demoLogin);
	const credentials = await step(say, 'connect n8n to the sandbox: token, OAuth2, SMS', () =>
		putDemoCredentials(session, sandbox.url),
	);
	const links = await step(say, 'import and activate the workflows', async () => {
		const lines: string[] = [];
		const config = demoConfig(sandbox.url);
		for (const file of await readWorkflowFiles()) {
			const id = await putWorkflow(session, fitWorkflow(file, credentials, config), config);
			lines.push(`  ${file.name}\n    ${n8n.url}/workflow/${id}`);
		}
		const pair = await loadPair({ session, sandbox, n8nUrl: n8n.url, credentials });
		for (const { id, name } of pair) lines.push(`  ${name}\n    ${n8n.url}/workflow/${id}`);
		return lines;
	});
	deliverTextsTo(sandbox, n8n.url);
	for (const provider of chosen) {
		const { label } = providers[provider];
		await step(say, `import and activate the workflows of ${label}`, async () => {
			const loaded: Array<{ id: string; name: string }> = await loadSmsWorkflows(
				session,
				provider,
				{
					credentials,
					sandboxUrl: sandbox.url,
					// Shipped on, so that nobody is texted by an import; here there is nobody to be texted.
					config: { dryRun: false },
				},
			);
			setSmsWebhooks(sandbox, provider, n8n.url);
			// The provider that comes last carries the inbox.
			const setup = { session, sandbox, n8nUrl: n8n.url, credentials };
			loaded.push(...(await loadPair(setup, provider)));
			for (const { id, name } of loaded) links.push(`  ${name}\n    ${n8n.url}/workflow/${id}`);
		});
	}
	say(`
Ready after ${duration(Date.now() - began)}.

  n8n      ${n8n.url}   sign in with ${demoLogin.email} and ${demoLogin.password}
  sandbox  ${sandbox.url}   contacts, texts, and a form to send a text from
  inbox    ${sandbox.url}/inbox   write and answer texts as a person in HighLevel
  phone    ${sandbox.url}/phone#generic   text as a customer of an SMS provider

${[...new Set(links)].join('\n')}

Try it on the sandbox's page: add a contact with a phone number. Within a minute a text goes out
and a note appears on the contact. Or send a text that starts with TASK.
Write to somebody in the inbox, and answer as that customer on the phone.
${phoneHint(chosen, sandbox.url)}

n8n's log is ${path.relative(process.cwd(), logFile)}. Ctrl-C stops everything.`);
	return n8n;
}

runMain(main);
