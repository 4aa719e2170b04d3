/** The slope of a straight line through some points, by least squares; 0 for fewer than two. */
export function toSlope(points: readonly { x: number; y: number }[]): number {
  const mean = (read: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + read(point), 0) / points.length;
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const spread = points.reduce((sum, { x }) => sum + (x - middle.x) ** 2, 0);
  const together = points.reduce((sum, { x, y }) => sum + (x - middle.x) * (y - middle.y), 0);
  return spread > 0 ? together / spread : 0;
}
