package igf.proposal.engagement;

import igf.platform.domain.DerivedId;
import java.util.UUID;

public final class EngagementId {

    private EngagementId() {}

    /** Returns the id of the engagement in tokens of links. */
    public static UUID key(String edition, UUID person) {
        return DerivedId.of(person, "engagement:" + edition);
    }

    public static String of(UUID key) {
        return "engagement:" + key;
    }

    public static String of(String edition, UUID person) {
        return of(key(edition, person));
    }
}
