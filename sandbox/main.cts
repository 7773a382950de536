import { startSandbox } from './index.cts';

const DEFAULT_PORT = 4010;

async function main(): Promise<void> {
	const port = Number(process.env.SANDBOX_PORT ?? process.env.PORT ?? DEFAULT_PORT);
	const sandbox = await startSandbox({ port, seed: 'demo' });
	console.log(`HighLevel sandbox: ${sandbox.url}`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			void sandbox.close().then(() => process.exit(0));
		});
	}
}

main().catch((error: unknown) => {
	console.error(
		(error as NodeJS.ErrnoException).code === 'EADDRINUSE'
			? `The sandbox's port is in use. Choose another: SANDBOX_PORT=4011 npm run sandbox`
			: error,
	);
	process.exit(1);
});
