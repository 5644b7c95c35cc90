// The app as one file, opened from disk.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './app';
import { Werkstatt } from './pages';

const single = resolve(__dirname, '../../scripts/release/single.mjs');

test('one file from disk is the whole app: it keeps what is written, and says what the browser withholds', async ({ page, requests }) => {
  const folder = mkdtempSync(join(tmpdir(), 'single-'));
  const file = join(folder, 'werkstatt.html');
  execFileSync(process.execPath, [single, '--out', file]);
  try {
    const app = await new Werkstatt(page).open(pathToFileURL(file).href);
    const storage = page.getByRole('region', { name: 'Speicher in diesem Browser' });
    await expect(storage).toContainText('Diese Fassung ist eine einzige Datei');
    await expect(storage).toContainText('Alle HTML-Dateien von der Festplatte teilen sich einen Speicher');
    await expect(storage).toContainText('Der Speicher gehört zum Ort der Datei');
    await app.openSample();
    await app.goToBoard('Kundenservice');
    await app.write('Ideen', 'Von der Festplatte');
    await app.saved();
    await page.reload();
    await expect(app.titles('Ideen').filter({ hasText: 'Von der Festplatte' })).toHaveCount(1);
    const second = await new Werkstatt(await page.context().newPage()).open(page.url());
    await second.write('Ideen', 'Aus dem zweiten Tab');
    await expect(app.titles('Ideen').filter({ hasText: 'Aus dem zweiten Tab' })).toHaveCount(1);
    const saved = await app.exportFile();
    expect(saved.buffer.toString()).toContain('Von der Festplatte');
    expect(requests.filter((url) => !/^(file|data|blob):/.test(url)), 'requests').toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
