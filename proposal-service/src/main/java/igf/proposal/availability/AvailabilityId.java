package igf.proposal.availability;

import igf.platform.domain.DerivedId;
import java.util.UUID;

/** Derives the id of a person's availability, of which each edition has one. */
public final class AvailabilityId {

    private AvailabilityId() {}

    public static String of(String edition, UUID person) {
        return "availability:" + DerivedId.of(person, "availability:" + edition);
    }
}
