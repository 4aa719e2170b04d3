import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresPlace } from '#lib/database/embedded/postgres-place.ts';

// Reads the delay at every call, so that it can be changed while PostgreSQL runs.
const SOURCE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void delay(void) {
  char text[16] = {0};
  int file = open(getenv("FSYNC_DELAY_FILE"), O_RDONLY);
  if (file < 0) return;
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  long milliseconds = length > 0 ? atol(text) : 0;
  struct timespec time = { milliseconds / 1000, (milliseconds % 1000) * 1000000L };
  if (milliseconds > 0) nanosleep(&time, 0);
}

int fsync(int file) {
  delay();
  return ((int (*)(int)) dlsym(RTLD_NEXT, "fsync"))(file);
}

int fdatasync(int file) {
  delay();
  return ((int (*)(int)) dlsym(RTLD_NEXT, "fdatasync"))(file);
}
`;

/** Makes every fsync and fdatasync of a PostgreSQL wait, by a small library loaded before the C library's. Linux only. */
export class SlowFsync {
  /** For the process whose fsync is to be slowed. */
  readonly environment: Readonly<Record<string, string>>;
  private readonly delayFile: string;

  private constructor(library: string, delayFile: string) {
    this.delayFile = delayFile;
    this.environment = { LD_PRELOAD: library, FSYNC_DELAY_FILE: delayFile };
    this.set(0);
  }

  /** `undefined` where there is no C compiler, or this is no Linux. */
  static build(place: PostgresPlace): SlowFsync | undefined {
    if (process.platform !== 'linux') return undefined;
    const source = join(place.directory, 'slow-fsync.c');
    const library = join(place.directory, 'slow-fsync.so');
    writeFileSync(source, SOURCE);
    const built = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl'], {
      stdio: 'ignore',
    });
    if (built.status !== 0) return undefined;
    chmodSync(library, 0o755);
    return new SlowFsync(library, join(place.directory, 'fsync-delay'));
  }

  /** From now on every fsync takes this much longer. */
  set(milliseconds: number): void {
    writeFileSync(this.delayFile, `${milliseconds}\n`, { mode: 0o644 });
    chmodSync(this.delayFile, 0o644);
  }
}
