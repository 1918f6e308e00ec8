package igf.proposal.paste;

import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.line.Lines;
import igf.proposal.paste.line.WellFormed;

/** Parses the text of a workshop page that a person pasted. */
public final class PastedText {
    private PastedText() {}

    /**
     * Reads a proposal from any text, in time proportional to its length. Never throws. Each line ends up in a field
     * or in {@link PastedProposal#unassigned}, and each missing value becomes an open point.
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
        PageReader.readLines(DuplicateLines.remove(Lines.split(clean.text()), page), page);
        return PastedProposalAssembler.assemble(page, clean.text());
    }
}
