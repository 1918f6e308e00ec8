package igf.proposal.paste;

import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.line.Lines;
import igf.proposal.paste.line.WellFormed;

/** The text of a workshop page as a person pasted it. */
public final class PastedText {
    private PastedText() {}

    /**
     * Reads a proposal out of any text, in time linear to its length. Never refuses and never throws: every line is
     * in a field or in {@link PastedProposal#unassigned}, and what is missing is an open point.
     */
    public static PastedProposal parse(String text) {
        var page = new Page();
        var clean = WellFormed.of(text);
        if (clean.damaged()) {
            page.hints.add(new Hint(
                    Hint.Code.CHARACTERS_REPLACED,
                    "/source/text",
                    "Some characters of the page could not be read; \uFFFD or a blank stands in their place."));
        }
        Reader.read(Doubling.undo(Lines.of(clean.text()), page), page);
        return Assembly.proposal(page, clean.text());
    }
}
