import { connect, type Socket } from 'node:net';

const PATIENCE_MILLISECONDS = 15_000;
const STATUS = /^HTTP\/1\.1 (\d{3})/;

/** A connection that sends whatever bytes it is given, headers included, from an address of this machine. */
export class RawConnection {
  private socket: Socket | undefined;
  private readonly port: number;
  private readonly from: string;

  constructor(port: number, from: string) {
    this.port = port;
    this.from = from;
  }

  /** Posts a body under a header of any bytes; answers the status, or 0 when there was no answer. */
  async post(path: string, header: Buffer, body: Buffer): Promise<number> {
    const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
    const socket = await this.open();
    socket.write(Buffer.concat([Buffer.from(head), header, Buffer.from('\r\n\r\n'), body]));
    return readStatus(socket);
  }

  close(): void {
    this.socket?.destroy();
  }

  private async open(): Promise<Socket> {
    if (this.socket && !this.socket.destroyed && this.socket.writable) return this.socket;
    const socket = connect({ host: '127.0.0.1', port: this.port, localAddress: this.from });
    this.socket = socket;
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('error', reject);
    });
    socket.on('error', () => {});
    return socket;
  }
}

function readStatus(socket: Socket): Promise<number> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    const finish = (status: number) => {
      socket.off('data', read).off('close', closed);
      clearTimeout(late);
      resolve(status);
    };
    const read = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const text = received.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = /^content-length: (\d+)/im.exec(text.slice(0, end))?.[1];
      if (received.length < end + 4 + Number(length ?? 0)) return;
      if (length === undefined || /^connection: close/im.test(text.slice(0, end))) socket.destroy();
      finish(Number(STATUS.exec(text)?.[1] ?? 0));
    };
    const closed = () => finish(Number(STATUS.exec(received.toString('latin1'))?.[1] ?? 0));
    const late = setTimeout(() => {
      socket.destroy();
      finish(0);
    }, PATIENCE_MILLISECONDS);
    socket.on('data', read).once('close', closed);
  });
}
