package igf.proposal.engagement;

import igf.platform.domain.DerivedId;
import java.util.UUID;

/** One engagement a person and edition: its id follows from both. */
public final class EngagementId {

    private EngagementId() {}

    /** What the token of a link names. */
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
