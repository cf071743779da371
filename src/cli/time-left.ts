/**
 * How long the rest of a task will take, if it goes on as it went.
 *
 * @param   all    how many steps there are
 * @param   clock  milliseconds; for tests
 * @returns a function from the number of steps done to ", about 3 min left"; empty before there is anything to go by
 */
export function timeLeft(
  all: number,
  clock: () => number = () => performance.now(),
): (done: number) => string {
  const start = clock();
  return (done) => {
    const seconds = ((clock() - start) / done / 1000) * (all - done);
    if (done < 2 || done >= all || !Number.isFinite(seconds)) return '';
    return seconds < 90
      ? `, about ${Math.ceil(seconds)} s left`
      : `, about ${Math.round(seconds / 60)} min left`;
  };
}
