package igf.proposal.admission;

/** Derives the id of an edition's admissions from the edition's slug. */
public final class AdmissionsId {

    private AdmissionsId() {}

    public static String of(String slug) {
        return "admissions:" + slug;
    }
}
