import { describe, expect, test } from "vitest";
import type { Span } from "../../src/api/types";
import { around, Points, segments } from "../../src/text/spans";

/** A small generator with a seed: the same numbers in each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe("Points", () => {
  test("slice_textWithSurrogates_countsCodePoints", () => {
    const points = new Points("a🌊b said 😀.");
    expect(points.slice(1, 2)).toBe("🌊");
    expect(points.slice(2, 8)).toBe("b said");
    expect(points.length).toBe(11);
  });
  test("slice_beyondTheText_isCut", () => {
    expect(new Points("abc").slice(1, 99)).toBe("bc");
    expect(new Points("🌊").slice(-3, 99)).toBe("🌊");
  });
});

describe("segments", () => {
  test("segments_anyMarks_giveTheTextBackAndEachMarkItsWords", () => {
    const random = seeded(5);
    const letters = Array.from("ab 🌊\nc😀.");
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: Math.floor(random() * 60) }, () => letters[Math.floor(random() * letters.length)]).join("");
      const points = new Points(text);
      const marks = Array.from({ length: Math.floor(random() * 9) }, (_, mark) => {
        const start = Math.floor(random() * (points.length + 1));
        return { span: [start, start + Math.floor(random() * 12)] as Span, mark };
      });
      const parts = segments(points, marks);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      for (const { span, mark } of marks) {
        expect(parts.filter((part) => part.marks.includes(mark)).map((part) => part.text).join("")).toBe(points.slice(span[0], span[1]));
      }
      for (const part of parts) expect(part.begins.every((mark) => part.marks.includes(mark))).toBe(true);
    }
  });
  test("segments_emptyText_isNothing", () => {
    expect(segments(new Points(""), [{ span: [0, 3], mark: 1 }])).toEqual([]);
  });
});

describe("around", () => {
  const sentence = new Points("The spokesman said that the troops 🌊 had left the town before dawn.");
  test("around_longSentence_isCutBetweenWords", () => {
    expect(around(sentence, [41, 45], 14)).toEqual(["… 🌊 had ", "left", " the town …"]);
  });
  test("around_shortSentence_isWhole", () => {
    expect(around(sentence, [41, 45], 99).join("")).toBe(sentence.text);
  });
});
