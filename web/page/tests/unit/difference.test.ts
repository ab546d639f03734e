import { expect, test } from "vitest";
import { difference, type Piece } from "../../src/text/difference";

const before = (pieces: Piece[]) => pieces.filter((piece) => piece.kind !== "new").map((piece) => piece.text).join("");
const after = (pieces: Piece[]) => pieces.filter((piece) => piece.kind !== "gone").map((piece) => piece.text).join("");

test("difference_oneWordChanged_tellsThatWord", () => {
  expect(difference("It may have left the city.", "It has left the city.")).toEqual([
    { kind: "same", text: "It " }, { kind: "gone", text: "may have" }, { kind: "new", text: "has" }, { kind: "same", text: " left the city." },
  ].map((piece) => piece));
});

test("difference_anyTwoTexts_giveBothBack", () => {
  const words = ["left ", "the ", "city", ".\n", "9 ", "people "];
  let state = 7;
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
  const made = () => Array.from({ length: next(40) }, () => words[next(words.length)]).join("");
  for (let round = 0; round < 300; round++) {
    const [a, b] = [made(), made()];
    const pieces = difference(a, b);
    expect(before(pieces)).toBe(a);
    expect(after(pieces)).toBe(b);
  }
});

test("difference_sameText_isOnePiece", () => {
  expect(difference("a b", "a b")).toEqual([{ kind: "same", text: "a b" }]);
});
