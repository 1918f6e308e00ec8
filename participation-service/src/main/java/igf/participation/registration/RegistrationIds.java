package igf.participation.registration;

import igf.platform.domain.DerivedId;
import java.util.UUID;

/** Ids that follow from a person and an edition; without the person's id nobody can connect two editions by them. */
public final class RegistrationIds {

    private RegistrationIds() {}

    /** One registration per person and edition, however often it is cancelled and made again. */
    public static UUID registration(UUID person, String edition) {
        return DerivedId.of(person, "registration:" + edition);
    }

    /** The person's id as tools saw it once, of this edition only; paths take it still. */
    public static UUID inEdition(UUID person, String edition) {
        return DerivedId.of(person, "edition:" + edition);
    }
}
