// Serves the build that is drilled; the server lives as long as the drill.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Answers the address and how to stop. */
export async function serve(dir) {
  const script = fileURLToPath(new URL('../../scripts/serve.mjs', import.meta.url));
  const server = spawn(process.execPath, [script, '--port', '0', ...(dir ? ['--dir', dir] : [])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (data) => {
      said += data;
      const found = /http:\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { address, stop: () => server.kill() };
}
