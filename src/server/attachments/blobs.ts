/** What is kept under a key. */
export interface Kept {
  key: string;
  bytes: number;
  /** When it was put, in milliseconds since 1970. */
  keptAt: number;
}

/**
 * Where bytes are kept, by a key such as "kept/town/0a/0a3f…": what one process puts, every other gets. Each function throws
 * BlobsDown where the store does not answer.
 */
export interface Blobs {
  /** Keeps all of it or nothing; when this returns, no power cut takes it away. The same key again takes the place of what was there. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Buffer | null>;
  sizeOf(key: string): Promise<number | null>;
  /** All that is kept below a prefix, which ends with a slash. */
  list(prefix: string): Promise<Kept[]>;
  /** Removes it if it is there. */
  remove(key: string): Promise<void>;
}

/** The store of attachments does not answer, or cannot do what was asked: its disk is full, its network is gone. It may be well again soon. */
export class BlobsDown extends Error {
  /** What a log may say of it: a code such as ENOSPC, never a key. */
  readonly code: string;

  constructor(code: string) {
    super(`the store of attachments does not answer (${code})`);
    this.name = 'BlobsDown';
    this.code = code;
  }
}
