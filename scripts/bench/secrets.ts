/** What the senders and readers of the benchmark prove themselves with. */
export const SECRETS = { opentrack: 'the secret of the benchmark', eaze: 'the key of the benchmark' };
export const API_KEY = 'the-reader-of-the-benchmark-in-full';
export const READER = { email: 'reader@benchmark.example', password: 'the reader of the benchmark' };
