package igf.proposal.place;

/** Derives the id of an edition's places from the edition's slug. */
public final class PlacesId {

    private PlacesId() {}

    public static String of(String edition) {
        return "places:" + edition;
    }
}
