// For the day when the app itself fails. Stands beside it and needs nothing of it: neither its code nor its words.
// Shows what happened over the page, and saves everything that this browser holds as one file, unread.
(() => {
  const DATABASE = 'touchpoint-werkstatt';
  const WORDS = {
    de: {
      title: 'Die App ist auf einen Fehler gestoßen und steht still',
      text: 'Was als „Gespeichert“ gemeldet wurde, ist gespeichert. Was Sie in den letzten Sekunden getan haben, kann fehlen. Laden Sie die Seite neu, um weiterzuarbeiten.',
      again: 'Kommt der Fehler wieder, sichern Sie die Rohdaten: eine Datei mit allem, was dieser Browser von der App aufbewahrt. Sie ist für die Fehlersuche und zur Rettung da und enthält alle Projekte.',
      reload: 'Neu laden',
      save: 'Rohdaten sichern',
      saving: 'Rohdaten werden gelesen …',
      saved: 'Die Rohdaten wurden dem Browser übergeben.',
      failed: 'Die Rohdaten ließen sich nicht sichern:',
      detail: 'Meldung des Fehlers',
    },
    en: {
      title: 'The app has met an error and stands still',
      text: 'What was reported as “Saved” is saved. What you did in the last seconds may be missing. Reload the page to go on working.',
      again: 'If the error comes back, save the raw data: one file with everything that this browser keeps of the app. It is there for finding the error and for rescue, and holds all projects.',
      reload: 'Reload',
      save: 'Save raw data',
      saving: 'Reading the raw data …',
      saved: 'The raw data were handed to the browser.',
      failed: 'The raw data could not be saved:',
      detail: 'Message of the error',
    },
  };

  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  function opened() {
    const request = indexedDB.open(DATABASE);
    // There is none: opening must not leave an empty one behind.
    request.onupgradeneeded = () => request.transaction.abort();
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('the database does not open')), 10_000));
    return Promise.race([asked(request), late]);
  }

  /** Bytes as text: unpacked where they are packed, as base64 where nothing else helps. */
  async function readable(value) {
    if (!(value && typeof value === 'object')) return value;
    const copy = {};
    for (const [name, part] of Object.entries(value)) {
      if (!(part instanceof Uint8Array)) {
        copy[name] = part;
        continue;
      }
      try {
        const stream = new Blob([part]).stream().pipeThrough(new DecompressionStream('gzip'));
        copy.text = await new Response(stream).text();
      } catch {
        copy[name] = await new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result);
          reader.readAsDataURL(new Blob([part]));
        });
      }
    }
    return copy;
  }

  /** Row by row, so that one broken row hides no other. */
  async function database() {
    const open = await opened();
    const stores = {};
    for (const name of open.objectStoreNames) {
      const rows = (stores[name] = []);
      const store = () => open.transaction(name).objectStore(name);
      for (const key of await asked(store().getAllKeys())) {
        try {
          rows.push([key, await readable(await asked(store().get(key)))]);
        } catch (error) {
          rows.push([key, { error: String(error) }]);
        }
      }
    }
    open.close();
    return stores;
  }

  async function copies() {
    const root = await navigator.storage.getDirectory();
    const found = {};
    for await (const [name, handle] of await root.getDirectoryHandle('projects').then((folder) => folder.entries())) {
      if (handle.kind === 'file') found[name] = await (await handle.getFile()).text();
    }
    return found;
  }

  async function raw() {
    const part = (read) => Promise.resolve().then(read).catch((error) => ({ error: String(error) }));
    return JSON.stringify({
      format: 'touchpoint-werkstatt-raw',
      at: new Date().toISOString(),
      database: await part(database),
      copies: await part(copies),
      preferences: await part(() => ({ ...localStorage })),
    });
  }

  async function saveRaw() {
    const address = URL.createObjectURL(new Blob([await raw()], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'touchpoint-werkstatt.raw.json';
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  function show(message) {
    if (document.querySelector('.crash')) return;
    const words = WORDS[document.documentElement.lang] ?? WORDS.en;
    const make = (name, className, text) => {
      const element = document.createElement(name);
      element.className = className;
      element.textContent = text;
      return element;
    };
    const dialog = make('dialog', 'crash', '');
    const title = make('h2', 'crash__title', words.title);
    title.id = 'crash-title';
    dialog.setAttribute('role', 'alertdialog');
    dialog.setAttribute('aria-labelledby', title.id);
    const reload = make('button', 'button button--primary', words.reload);
    reload.type = 'button';
    reload.onclick = () => location.reload();
    const save = make('button', 'button', words.save);
    save.type = 'button';
    const state = make('p', 'crash__state', '');
    state.setAttribute('role', 'status');
    save.onclick = () => {
      state.textContent = words.saving;
      saveRaw().then(
        () => (state.textContent = words.saved),
        (error) => (state.textContent = `${words.failed} ${error}`),
      );
    };
    const actions = make('div', 'crash__actions', '');
    actions.append(save, reload);
    const detail = make('details', 'crash__detail', '');
    detail.append(make('summary', '', words.detail), make('pre', 'crash__message', message));
    dialog.append(title, make('p', '', words.text), make('p', '', words.again), detail, state, actions);
    // What stands still must not look as if it went on: there is no way to close this but reloading.
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    dialog.addEventListener('close', () => dialog.isConnected && dialog.showModal());
    document.body.append(dialog);
    dialog.showModal();
    reload.focus();
  }

  window.addEventListener('werkstatt:panic', (event) => show(event.detail));
  window.addEventListener('werkstatt:save-raw', () => void saveRaw());
  // The app can also die without a word of its own, of a stack that overflows or memory that ends; and what the browser
  // throws through it leaves things half done. Only a closure that was called too late had nothing to do any more.
  const isThroughApp = (error) => /wasm/.test(error?.stack ?? '') && !/after being dropped/.test(error.message);
  const isFatal = (error) => error instanceof WebAssembly.RuntimeError || isThroughApp(error);
  window.addEventListener('error', (event) => isFatal(event.error) && show(String(event.error)));
  window.addEventListener('unhandledrejection', (event) => isFatal(event.reason) && show(String(event.reason)));
})();
