/** Runs the sandbox alone: `tsx server/main.ts [--port 0]`. */
import { parseArgs } from 'node:util';
import { startSandbox } from './index';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const sandbox = await startSandbox({ port: Number(values.port) });
console.log(`sandbox listening on port ${sandbox.port}`);
