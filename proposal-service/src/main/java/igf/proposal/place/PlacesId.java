package igf.proposal.place;

public final class PlacesId {

    private PlacesId() {}

    public static String of(String edition) {
        return "places:" + edition;
    }
}
