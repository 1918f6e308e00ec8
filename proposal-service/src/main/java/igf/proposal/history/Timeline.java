package igf.proposal.history;

import java.util.Optional;
import java.util.Set;

/**
 * Selects the part of a proposal's history that its organizers may read: their actions, notices to them and answers of
 * their people. Excludes reviews, unannounced decisions and the secretariat's considerations.
 */
final class Timeline {

    private static final Set<String> FEATURES =
            Set.of("proposal", "invitation", "conditions", "appeal", "merger", "edition");
    /** Events that only the secretariat knows. */
    private static final Set<String> SECRETARIAT_ONLY =
            Set.of("proposal.decision-held", "proposal.held-decision-undone", "proposal.place-given-up");

    private Timeline() {}

    /**
     * Returns the event's name in a timeline, as {@code proposal.submitted}; empty if it is not shown.
     *
     * @param type stored name
     */
    public static Optional<String> kindOf(String type) {
        var feature = type.indexOf('.') < 0 ? "" : type.substring(0, type.indexOf('.'));
        return Optional.of(type.replaceFirst("\\.\\d+$", ""))
                .filter(kind -> FEATURES.contains(feature) && !SECRETARIAT_ONLY.contains(kind));
    }

    public enum By {
        SECRETARIAT,
        ORGANIZER,
        /** A person who followed a link, for example of an invitation */
        PERSON,
        SYSTEM
    }

    /** @param roles the actor's roles, as recorded */
    public static By actorKind(Set<String> roles) {
        if (roles.contains("SECRETARIAT")) {
            return By.SECRETARIAT;
        }
        if (roles.contains("ORGANIZER")) {
            return By.ORGANIZER;
        }
        return roles.contains("SYSTEM") ? By.SYSTEM : By.PERSON;
    }
}
