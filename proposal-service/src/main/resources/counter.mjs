// Measures the length of a text by the same rule as the server, so that a form counts what the server will count.
//
// A word is a text between gaps (white space of any script, the zero-width space, em dash, horizontal bar) that contains a
// letter or digit of any script; each ideograph is a word of its own. A character is a grapheme cluster of the composed
// text, without white space at either end.

const GAP = /[\p{White_Space}\u200B\u2014\u2015]+/u;
const IDEOGRAPH = /\p{Ideographic}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
const EDGES = /^\p{White_Space}+|\p{White_Space}+$/gu;
const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });

export function words(text) {
  let number = 0;
  for (const piece of text.split(GAP)) {
    let inWord = false;
    for (const sign of piece) {
      if (IDEOGRAPH.test(sign)) {
        number++;
        inWord = false;
      } else if (!inWord && LETTER_OR_DIGIT.test(sign)) {
        number++;
        inWord = true;
      }
    }
  }
  return number;
}

export function characters(text) {
  return [...GRAPHEMES.segment(text.normalize("NFC").replace(EDGES, ""))].length;
}
