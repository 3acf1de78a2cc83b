import type { Cli } from './cli.ts';

const ASK_EVERY_MS = 400;

/** Does work under a job's name, and tells on stderr how far it is whenever it takes a while. */
export async function withProgress<T>(
  { api, t, progress }: Cli,
  jobId: string,
  work: () => Promise<T>,
): Promise<T> {
  const clock = setInterval(async () => {
    const { progress: state } = await api['job.progress']({ jobId });
    if (!state) return;
    const percent = Math.round(state.share * 100);
    progress(t('cli.job', { phase: t(`job.phase.${state.phase}`), percent }));
  }, ASK_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(clock);
  }
}
