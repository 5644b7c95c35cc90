import { join } from 'node:path';

/** Where the browser of this worker puts what it downloads. */
export const downloads = join(__dirname, 'test-results', `downloads-${process.env.TEST_WORKER_INDEX}`);
