// Storage that fails as browsers do, at a step of our choice, behind the app's own interface.
import type { Page } from './app';

/** How an error reaches a page. */
export type Fault = {
  /** The name of the exception. */
  name: string;
  /** The browser's own words. */
  message: string;
  /** Thrown by the request, by `transaction()`, or told only when the transaction is to be committed. */
  by: 'request' | 'connection' | 'commit';
  /** What the app has to say. */
  said: RegExp;
};

/** Where it happens. */
export type Step = 'open' | 'load' | 'journal' | 'inbox' | 'backups' | 'copies';

/**
 * The nine that people meet. Counted in the wild by Expensify (github.com/Expensify/App #87862, #87866 and PR #91085: 3.4 million
 * failed saves in four weeks); the others as named behind them.
 */
export const FAULTS: Record<string, Fault> = {
  'Internal error opening backing store': {
    name: 'UnknownError',
    message: 'Internal error opening backing store for indexedDB.open.',
    by: 'connection',
    said: /Internal error opening backing store/,
  },
  'the quota is used up': {
    name: 'QuotaExceededError',
    message: 'The current transaction exceeded its quota limitations.',
    by: 'request',
    said: /Der Speicher dieses Browsers ist voll/,
  },
  // github.com/localForage/localForage #1113, enketo #1576: Safari after a while in the background.
  'Connection to Indexed Database server lost': {
    name: 'UnknownError',
    message: 'Connection to Indexed Database server lost. Refresh the page to try again',
    by: 'connection',
    said: /Connection to Indexed Database server lost/,
  },
  'full disk at open': {
    name: 'QuotaExceededError',
    message: 'Encountered full disk while opening backing store for indexedDB.open.',
    by: 'connection',
    said: /Der Speicher dieses Browsers ist voll/,
  },
  'connection is closing': {
    name: 'InvalidStateError',
    message: "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing.",
    by: 'connection',
    said: /connection is closing/,
  },
  // github.com/automerge/automerge-repo #701: no request fails, the transaction is aborted with the reason.
  'the quota is used up, told at commit only': {
    name: 'QuotaExceededError',
    message: 'The transaction was aborted due to exceeding its quota limitations.',
    by: 'commit',
    said: /Der Speicher dieses Browsers ist voll/,
  },
  // Firefox in windows that keep nothing.
  'did not allow mutations': {
    name: 'InvalidStateError',
    message: 'A mutation operation was attempted on a database that did not allow mutations.',
    by: 'connection',
    said: /erlaubt hier kein Speichern/,
  },
  // A newer version of the app has been here.
  'a newer database': {
    name: 'VersionError',
    message: 'The requested version (1) is less than the existing version (2).',
    by: 'connection',
    said: /neuere Fassung der App/,
  },
  // github.com/Ekleog/indexed-db #16: committed by the browser behind the back of the page.
  'the transaction is not active': {
    name: 'TransactionInactiveError',
    message: 'The transaction has finished.',
    by: 'request',
    said: /The transaction has finished/,
  },
};

declare global {
  interface Window {
    fault: { step: Step; fault: Fault; after: number } | null;
  }
}

/** Call before the page is opened. A fault survives a reload in this tab. */
export async function prepareFaults(page: Page) {
  await page.addInitScript(() => {
    // Firefox runs this in its empty page as well, which has no storage.
    if (location.protocol !== 'http:') return;
    window.fault = JSON.parse(sessionStorage.getItem('fault') ?? 'null');
    const due = (step: Step) => {
      const fault = window.fault;
      return fault?.step === step && (fault.after > 0 ? void fault.after-- : fault.fault);
    };
    const error = ({ name, message }: Fault) => new DOMException(message, name);

    // A request to open tells its error by an event.
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (this: IDBFactory, ...parts: [string, number?]) {
      const fault = due('open');
      if (!fault) return open.apply(this, parts);
      const request = Object.create(IDBOpenDBRequest.prototype);
      const heard = new Map<string, ((event: Event) => void)[]>();
      const listen = (name: string, run: (event: Event) => void) => heard.set(name, [...(heard.get(name) ?? []), run]);
      const own = { error: error(fault), addEventListener: listen, removeEventListener: () => {}, onerror: null, onsuccess: null, onblocked: null, onupgradeneeded: null };
      for (const [name, value] of Object.entries(own)) Object.defineProperty(request, name, { value, writable: true });
      setTimeout(() => {
        const event = new Event('error');
        Object.defineProperty(event, 'target', { value: request });
        request.onerror?.(event);
        heard.get('error')?.forEach((run) => run(event));
      });
      return request;
    };

    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
      const names = [stores].flat();
      const fault = window.fault;
      const meant = mode === 'readwrite' ? names.includes(fault?.step as string) : fault?.step === 'load' && names.includes('snapshots');
      if (meant && (fault!.fault.by === 'connection' || fault!.step === 'load') && due(fault!.step)) throw error(fault!.fault);
      return transaction.call(this, stores, mode, options);
    };

    const writable = FileSystemFileHandle.prototype.createWritable;
    FileSystemFileHandle.prototype.createWritable = async function (this: FileSystemFileHandle, ...parts) {
      const fault = due('copies');
      if (fault) throw error(fault);
      return writable.apply(this, parts);
    };

    for (const name of ['add', 'put'] as const) {
      const real = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...parts: [unknown, IDBValidKey?]) {
        const fault = window.fault?.fault.by === 'connection' ? undefined : due(this.name as Step);
        if (fault && fault.by === 'request') throw error(fault);
        const request = real.apply(this, parts);
        if (fault) {
          // Every request succeeds, the app's own `commit()` comes, and then the browser finds that there is no room.
          const { transaction } = this;
          const commit = () => {
            this.count().onsuccess = () => transaction.abort();
          };
          Object.defineProperty(transaction, 'commit', { value: commit });
          Object.defineProperty(transaction, 'error', { value: error(fault) });
          Object.defineProperty(request, 'error', { value: error(fault) });
        }
        return request;
      };
    }
  });
}

/** From now on, and after reloads, this step fails; the first `after` times it does not. */
export async function fail(page: Page, step: Step, fault: Fault, after = 0) {
  await page.evaluate(
    (given) => {
      window.fault = given;
      sessionStorage.setItem('fault', JSON.stringify(given));
    },
    { step, fault, after },
  );
}

/** Storage is well again. */
export async function heal(page: Page) {
  await page.evaluate(() => {
    window.fault = null;
    sessionStorage.removeItem('fault');
  });
}
