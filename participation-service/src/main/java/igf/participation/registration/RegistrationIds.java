package igf.participation.registration;

import igf.platform.domain.DerivedId;
import java.util.UUID;

/** Derives ids from a person and an edition. Without the person's id nobody can connect the ids of two editions. */
public final class RegistrationIds {

    private RegistrationIds() {}

    /**
     * Returns the id of a person's registration for an edition. It stays the same if the person cancels and registers
     * again.
     */
    public static UUID registrationId(UUID person, String edition) {
        return DerivedId.of(person, "registration:" + edition);
    }

    /** Returns the id that earlier releases gave the person in an edition. Paths still accept it. */
    public static UUID formerPersonId(UUID person, String edition) {
        return DerivedId.of(person, "edition:" + edition);
    }
}
