/** One worker for all figures of a page: the first that loads makes it, the last that leaves ends it. */
import { LeNet5Client, type ClientOptions, type LoadOptions, type Progress } from './client';
import type { BackendName, NetworkError, StartReport } from './protocol';

/** What a user hears of what another one set off. */
export interface ClientUser {
	onprogress(progress: Progress): void;
	/** The network is there, or is another one now. */
	onchange(report: StartReport): void;
	onfail(error: NetworkError): void;
}

export class SharedClient {
	readonly #options: Omit<ClientOptions, 'onchange' | 'onfail'>;
	readonly #users = new Set<ClientUser>();
	#client: LeNet5Client | null = null;

	constructor(options: Omit<ClientOptions, 'onchange' | 'onfail'> = {}) {
		this.#options = options;
	}

	/** The page's client, made when there is none. Joining again changes nothing. */
	join(user: ClientUser): LeNet5Client {
		this.#users.add(user);
		return (this.#client ??= this.#open());
	}

	/** Without its last user the client ends its worker. */
	leave(user: ClientUser): void {
		this.#users.delete(user);
		if (this.#users.size > 0) return;
		this.#client?.dispose();
		this.#client = null;
	}

	/**
	 * Loads the network unless it is there or under way, and tells all users what it became.
	 * @throws (rejects) NetworkError
	 */
	async load(user: ClientUser, options: Omit<LoadOptions, 'onprogress'>): Promise<void> {
		const client = this.join(user);
		const onprogress = (progress: Progress) => this.#tell(client, (each) => each.onprogress(progress));
		const report = await client.load({ ...options, onprogress });
		this.#tell(client, (each) => each.onchange(client.report ?? report));
	}

	/** Moves all users to another backend. @throws (rejects) NetworkError when there is no network */
	async setBackend(user: ClientUser, backend: BackendName): Promise<void> {
		const client = this.join(user);
		const report = await client.setBackend(backend);
		this.#tell(client, (each) => each.onchange(report));
	}

	#open(): LeNet5Client {
		const client: LeNet5Client = new LeNet5Client({
			...this.#options,
			onchange: (report) => this.#tell(client, (user) => user.onchange(report)),
			onfail: (error) => this.#tell(client, (user) => user.onfail(error)),
		});
		return client;
	}

	/** What a client says that has been ended meanwhile concerns nobody. */
	#tell(client: LeNet5Client, what: (user: ClientUser) => void): void {
		if (client !== this.#client) return;
		for (const user of [...this.#users]) what(user);
	}
}
