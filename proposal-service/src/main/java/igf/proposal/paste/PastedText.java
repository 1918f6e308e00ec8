package igf.proposal.paste;

/** The text of a workshop page as a person pasted it. */
public final class PastedText {
    private PastedText() {}

    /**
     * Reads a proposal out of any text, in time linear to its length. Never refuses and never throws: every line is
     * in a field or in {@link PastedProposal#unassigned}, and what is missing is an open point.
     */
    public static PastedProposal parse(String text) {
        var page = new Page();
        Reader.read(Doubling.undo(Lines.of(text), page), page);
        return Assembly.proposal(page, text);
    }
}
