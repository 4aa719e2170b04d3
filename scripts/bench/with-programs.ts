import type { Program } from '../servers/program.ts';

/** Waits for a program that was started, and sees to it that it is stopped. */
export type Keep = (started: Promise<Program>) => Promise<Program>;

/** Lets `work` start programs, and stops all of them when it has ended, also by an error. */
export async function withPrograms<Result>(work: (keep: Keep) => Promise<Result>): Promise<Result> {
  const programs: Program[] = [];
  try {
    return await work(async (started) => {
      const program = await started;
      programs.push(program);
      return program;
    });
  } finally {
    for (const program of programs) await program.stop();
  }
}
