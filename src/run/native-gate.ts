/**
 * Lets a thread be stopped only while it is not in native code: a thread that is terminated within
 * nodejieba takes the whole process with it ("terminate called after throwing … Napi::Error").
 */
export class NativeGate {
  /** `[0]` is 1 once threads are to stop, `[1]` the number of threads within native code. */
  readonly shared: Int32Array<SharedArrayBuffer>;

  constructor(shared = new Int32Array(new SharedArrayBuffer(8))) {
    this.shared = shared;
  }

  /** Runs native code. Throws without running it once threads are to stop. */
  within<T>(native: () => T): T {
    this.#enter();
    try {
      return native();
    } finally {
      this.#leave();
    }
  }

  /** The same for what goes in and out of native code for a while, as loading a dictionary does. */
  async withinAsync<T>(native: () => Promise<T>): Promise<T> {
    this.#enter();
    try {
      return await native();
    } finally {
      this.#leave();
    }
  }

  /** Lets nobody in any more, and resolves once everybody is out. */
  async close(): Promise<void> {
    Atomics.store(this.shared, 0, 1);
    while (Atomics.load(this.shared, 1) > 0) await new Promise((done) => setTimeout(done, POLL_MS));
  }

  #enter(): void {
    Atomics.add(this.shared, 1, 1);
    // Only after the count: whoever closes the gate then sees either the count or that nothing is run.
    if (Atomics.load(this.shared, 0) === 0) return;
    this.#leave();
    throw new Error("the thread is to stop");
  }

  #leave(): void {
    Atomics.sub(this.shared, 1, 1);
  }
}

const POLL_MS = 5;
