package igf.proposal.admission;

/** The id of an edition's admissions follows from its slug. */
final class AdmissionsId {

    private AdmissionsId() {}

    public static String of(String slug) {
        return "admissions:" + slug;
    }
}
