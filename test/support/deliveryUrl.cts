import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What HighLevel, or whoever stands in for it, has posted. */
interface Delivery {
	raw: string;
	body: Record<string, unknown>;
	headers: IncomingHttpHeaders;
}

/** A provider's Delivery URL, or an app's webhook, that answers what a test tells it to. */
export class DeliveryUrl {
	readonly deliveries: Delivery[] = [];
	/** The status of the answers to come. */
	status = 200;
	/** Runs before each answer. */
	before: (delivery: Delivery) => Promise<void> = async () => {};

	private constructor(private readonly server: Server) {}

	static async start(): Promise<DeliveryUrl> {
		const server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const raw = Buffer.concat(chunks).toString();
				const body = JSON.parse(raw) as Record<string, unknown>;
				const delivery = { raw, body, headers: request.headers };
				one.deliveries.push(delivery);
				void one.before(delivery).then(() => response.writeHead(one.status).end('{}'));
			});
		});
		const one = new DeliveryUrl(server);
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return one;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/deliver`;
	}

	/** As at the start, for the next test. */
	clear(): void {
		this.deliveries.length = 0;
		this.status = 200;
		this.before = async () => {};
	}

	close(): void {
		this.server.closeAllConnections();
		this.server.close();
	}
}
