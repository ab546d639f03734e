// Two revisions word by word: Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), after what the two share
// at both ends is taken off.
export interface Piece { kind: "same" | "gone" | "new"; text: string }

const MOST_STEPS = 2000; // beyond that the texts have little in common and are shown as replaced

export function difference(before: string, after: string): Piece[] {
  const a = tokens(before);
  const b = tokens(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const out: Piece[] = [];
  const push = (kind: Piece["kind"], words: string[]) => {
    const text = words.join("");
    const last = out[out.length - 1];
    if (text === "") return;
    if (last?.kind === kind) last.text += text;
    else out.push({ kind, text });
  };
  push("same", a.slice(0, head));
  for (const { kind, word } of middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) push(kind, [word]);
  push("same", tail > 0 ? a.slice(-tail) : []);
  return out;
}

const tokens = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

function middle(a: string[], b: string[]): { kind: Piece["kind"]; word: string }[] {
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  const most = Math.min(a.length + b.length, MOST_STEPS);
  for (let d = 0; d <= most; d++) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      furthest.set(k, x);
      if (x >= a.length && y >= b.length) return back(a, b, trace, d);
    }
    furthest = new Map(furthest);
  }
  return [
    ...a.map((word) => ({ kind: "gone" as const, word })),
    ...b.map((word) => ({ kind: "new" as const, word })),
  ];
}

function back(a: string[], b: string[], trace: Map<number, number>[], steps: number) {
  const out: { kind: Piece["kind"]; word: string }[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = steps; d >= 0; d--) {
    const furthest = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
    const beforeK = down ? k + 1 : k - 1;
    const beforeX = d === 0 ? 0 : (furthest.get(beforeK) ?? 0);
    const beforeY = d === 0 ? 0 : beforeX - beforeK;
    while (x > beforeX && y > beforeY) out.push({ kind: "same", word: a[--x]! }), y--;
    if (d > 0) {
      if (down) out.push({ kind: "new", word: b[--y]! });
      else out.push({ kind: "gone", word: a[--x]! });
    }
  }
  return out.reverse();
}
