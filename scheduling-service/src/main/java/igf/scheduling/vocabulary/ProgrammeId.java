package igf.scheduling.vocabulary;

/** Ids of the programme aggregate, one per edition. */
public final class ProgrammeId {

    private ProgrammeId() {}

    public static String of(String edition) {
        return "programme:" + edition;
    }
}
