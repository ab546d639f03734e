import type { Sparkline as Line } from "../api/types";
import { day, plural } from "../words/format";

const WIDTH = 84;
const HEIGHT = 18;

/** Claims as they became known; its words say the same. */
export function Sparkline({ line }: { line: Line }) {
  const most = Math.max(1, ...line.counts);
  const bar = Math.min(7, WIDTH / line.counts.length);
  const all = line.counts.reduce((sum, count) => sum + count, 0);
  const told = `${plural(all, "claim")} from ${day(line.start)}, at most ${most} in ${plural(line.days, "day")}`;
  return (
    <svg class="sparkline" role="img" aria-label={told} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{told}</title>
      <path class="sparkline-base" d={`M0 ${HEIGHT - 0.5}H${bar * line.counts.length}`} />
      {line.counts.map((count, i) => {
        const height = count === 0 ? 0 : Math.max(2, (count / most) * (HEIGHT - 2));
        return <rect key={i} x={i * bar} y={HEIGHT - 1 - height} width={Math.max(1, bar - 1)} height={height} />;
      })}
    </svg>
  );
}
