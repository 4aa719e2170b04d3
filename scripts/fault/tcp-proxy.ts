import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP port in front of a Unix socket that can turn into a black hole: it accepts, and passes nothing on. */
export class TcpProxy {
  readonly port: number;
  private readonly server: Server;
  private readonly socket: string;
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private isBlackHole = false;

  private constructor(socket: string, port: number) {
    this.socket = socket;
    this.port = port;
    this.server = createServer((client) => this.pass(client));
  }

  static async open(socket: string, port: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(socket, port);
    proxy.server.listen(port, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  /** Passes nothing on from now, neither bytes nor the end of a connection. */
  swallow(): void {
    this.isBlackHole = true;
    for (const [client, database] of this.pairs) {
      client.unpipe(database).pause();
      database.unpipe(client).pause();
    }
  }

  /** Passes on again, what was held back first. */
  release(): void {
    this.isBlackHole = false;
    for (const pair of this.pairs) join(pair);
  }

  async close(): Promise<void> {
    for (const [client, database] of this.pairs) {
      client.destroy();
      database.destroy();
    }
    this.server.close();
    await once(this.server, 'close');
  }

  private pass(client: Socket): void {
    const database = connect(this.socket);
    const pair = [client, database] as const;
    this.pairs.add(pair);
    for (const end of pair) {
      end.on('error', () => {});
      end.once('close', () => {
        this.pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
    if (!this.isBlackHole) join(pair);
  }
}

function join([client, database]: readonly [Socket, Socket]): void {
  client.pipe(database).pipe(client);
}
