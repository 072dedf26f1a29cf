const heartbeatMs = 15_000;

/**
 * Runs one stage of the work and says so in one calm line: `Installing packages … 11 s`.
 * In a terminal the seconds count up in place; elsewhere a long stage repeats its line now and then, so that nobody thinks it hangs.
 */
export async function stage(title, work) {
  const startedAt = performance.now();
  const seconds = () => `${Math.round((performance.now() - startedAt) / 1000)} s`;
  const live = process.stdout.isTTY === true;
  const write = (text) => process.stdout.write(live ? `\r\u001b[2K${text}` : `${text}\n`);
  if (live) write(`${title} …`);
  const timer = setInterval(() => write(`${title} … ${seconds()}`), live ? 1000 : heartbeatMs);
  try {
    const result = await work();
    write(`${title} … done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    write(`${title} … failed after ${seconds()}`);
    throw error;
  } finally {
    clearInterval(timer);
    if (live) process.stdout.write("\n");
  }
}
