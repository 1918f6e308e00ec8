package igf.scheduling.vocabulary;

/** The id of the one aggregate that an edition's programme is. */
public final class ProgrammeId {

    private ProgrammeId() {}

    public static String of(String edition) {
        return "programme:" + edition;
    }
}
