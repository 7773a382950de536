import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes the JSON that workflows post to it, so that what they did is known outside n8n. */
export class Receiver<Body> {
	/** What came, in the order in which it came. */
	readonly bodies: Body[] = [];
	private readonly server: Server;
	private readonly waiting: ServerResponse[] = [];
	private isHeld = false;

	private constructor() {
		this.server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				this.bodies.push(JSON.parse(Buffer.concat(chunks).toString()) as Body);
				this.waiting.push(response);
				if (!this.isHeld) this.release();
			});
		});
	}

	static async start<Body>(): Promise<Receiver<Body>> {
		const receiver = new Receiver<Body>();
		await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
		return receiver;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
	}

	/** Lets runs wait for their answer until `release`, so that n8n can be killed in the middle of one. */
	hold(): void {
		this.isHeld = true;
	}

	release(): void {
		this.isHeld = false;
		for (const response of this.waiting.splice(0)) response.end('{}');
	}

	close(): void {
		this.server.closeAllConnections();
		this.server.close();
	}
}
