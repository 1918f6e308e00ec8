package igf.proposal.paste.line;

import java.util.List;

/** A text read from one or more lines; paragraphs are separated by an empty line. */
public record Passage(String text, int firstLine, int lastLine) {
    public static Passage of(Line line, String text) {
        return new Passage(text, line.number(), line.number());
    }

    /** Joins lines as paragraphs; no lines give an empty text. */
    public static Passage of(List<Line> lines) {
        if (lines.isEmpty()) {
            return new Passage("", 0, 0);
        }
        String text = String.join("\n\n", lines.stream().map(Line::text).toList());
        return new Passage(text, lines.getFirst().number(), lines.getLast().number());
    }
}
