package igf.proposal.edition;

public final class EditionId {

    private EditionId() {}

    public static String of(String slug) {
        return "edition:" + slug;
    }
}
