package igf.proposal.place;

/** The places of an edition have an id that follows from its slug. */
public final class PlacesId {

    private PlacesId() {}

    public static String of(String edition) {
        return "places:" + edition;
    }
}
