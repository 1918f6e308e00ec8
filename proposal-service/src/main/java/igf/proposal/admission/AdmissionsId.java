package igf.proposal.admission;

public final class AdmissionsId {

    private AdmissionsId() {}

    public static String of(String slug) {
        return "admissions:" + slug;
    }
}
