package igf.proposal.edition;

/** The id of an edition follows from its slug. */
public final class EditionId {

    private EditionId() {}

    public static String of(String slug) {
        return "edition:" + slug;
    }
}
