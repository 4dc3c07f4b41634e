/** Semantic versions of three numbers (`1.12.0`): below 0 when the first is the older, 0 when they are one. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number));
  for (const [at, number] of first!.entries()) {
    const difference = number - (second![at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
