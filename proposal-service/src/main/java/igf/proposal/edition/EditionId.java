package igf.proposal.edition;

/** Ids of the aggregates of an edition, which all follow from its slug. */
public final class EditionId {

    private EditionId() {}

    public static String of(String slug) {
        return "edition:" + slug;
    }

    public static String ofAdmissions(String slug) {
        return "admissions:" + slug;
    }

    /** The slug in an edition's id. */
    public static String slug(String id) {
        return id.substring("edition:".length());
    }
}
