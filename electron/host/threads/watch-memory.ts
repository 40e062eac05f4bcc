/** How often it is looked how much memory is taken (ms). */
const look = 200;

/**
 * Watches how much this process grows, because a small file can unfold into gigabytes, which no limit of a thread
 * counts.
 * @param most by how much it may grow (MiB)
 * @param onTooMuch called at every look at which it has grown by more
 * @returns what ends the watch
 */
export const watchMemory = (most: number, onTooMuch: () => void): (() => void) => {
  let least = process.memoryUsage.rss();
  const timer = setInterval(() => {
    const now = process.memoryUsage.rss();
    least = Math.min(least, now);
    if (now - least >= most * 1024 * 1024) onTooMuch();
  }, look).unref();
  return () => clearInterval(timer);
};
