package igf.proposal.edition;

/** Derives the id of an edition from its slug. */
public final class EditionId {

    private EditionId() {}

    public static String of(String slug) {
        return "edition:" + slug;
    }
}
