import { IMMEDIATE_INDEX, startSandbox } from '../sandbox/index.cts';
import { startTlsFront } from '../harness/redirect/tlsFront.cts';
import { realHost } from './conditions.cts';

export interface SandboxReady {
	url: string;
	/** The real host's name has to lead there. */
	frontPort: number;
	certificate: string;
}

async function main(): Promise<void> {
	process.once('disconnect', () => process.exit(0));
	const { url } = await startSandbox({ settings: { search: IMMEDIATE_INDEX } });
	const front = await startTlsFront([realHost], Number(new URL(url).port));
	const ready: SandboxReady = { url, frontPort: front.port, certificate: front.certificate };
	process.send?.(ready);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
