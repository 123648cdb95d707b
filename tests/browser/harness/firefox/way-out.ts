import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { patterns } from '../../../sandbox/server/hosts';

/** The only way out of a browser: the platform's hosts lead to the stand-in backend, and nothing else leads anywhere. */
export interface WayOut {
  readonly port: number;
  /** Hosts that were asked for and are not the platform's. */
  readonly refused: readonly string[];
  close(): void;
}

const isPlatforms = (host: string) => patterns.some((pattern) => host.endsWith(pattern.slice(1)));

/** Opens a proxy for HTTPS on this machine. @param backend port of the stand-in backend */
export async function openWayOut(backend: number): Promise<WayOut> {
  const refused: string[] = [];
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connect', ({ url = '' }: { url?: string }, near: Duplex, head: Buffer) => {
    near.on('error', () => near.destroy());
    const host = url.split(':')[0] ?? '';
    if (!isPlatforms(host)) {
      refused.push(host);
      near.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const far = connect(backend, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 OK\r\n\r\n');
      far.write(head);
      far.pipe(near).pipe(far);
    });
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    // A server that listens on a port has an address of this kind.
    port: (server.address() as AddressInfo).port,
    refused,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
