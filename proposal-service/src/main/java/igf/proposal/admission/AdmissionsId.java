package igf.proposal.admission;

final class AdmissionsId {

    private AdmissionsId() {}

    public static String of(String slug) {
        return "admissions:" + slug;
    }
}
