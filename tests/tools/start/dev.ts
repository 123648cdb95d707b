import { fileURLToPath } from 'node:url';
import { createServer } from 'wxt';

/** A development server that renews the extension as its sources change. */
export interface ExtensionServer {
  /** The unpacked extension that it keeps up to date. */
  folder: string;
  stop(): Promise<void>;
}

/** Starts WXT's development server; the browser is opened by us, with the stand-in backend's hosts. */
export async function serveExtension(): Promise<ExtensionServer> {
  // Else Vite ends the whole process as soon as a standard input that nobody types into ends.
  if (!process.stdin.isTTY) process.env.CI = 'true';
  const server = await createServer({ browser: 'chrome', manifestVersion: 3, webExt: { disabled: true } });
  await server.start();
  const folder = fileURLToPath(new URL('../../../.output/chrome-mv3-dev', import.meta.url));
  return { folder, stop: () => server.stop() };
}
