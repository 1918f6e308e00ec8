package igf.proposal.history;

import java.util.Optional;
import java.util.Set;

/**
 * What of a proposal's history its organizers may read: what they did, what they were told and what their people answered.
 * Reviews, drafts of decisions and what the secretariat weighs are not in it.
 */
final class Timeline {

    private static final Set<String> FEATURES =
            Set.of("proposal", "invitation", "conditions", "appeal", "merger", "edition");
    /** What the secretariat alone knows. */
    private static final Set<String> INSIDE =
            Set.of("proposal.decision-held", "proposal.held-decision-undone", "proposal.place-given-up");

    private Timeline() {}

    /** What a fact is called in a timeline, as {@code proposal.submitted}; empty if it is not shown there. @param type stored name */
    public static Optional<String> kind(String type) {
        var feature = type.indexOf('.') < 0 ? "" : type.substring(0, type.indexOf('.'));
        return Optional.of(type.replaceFirst("\\.\\d+$", ""))
                .filter(kind -> FEATURES.contains(feature) && !INSIDE.contains(kind));
    }

    /** Who did it, without a name. */
    public enum By {
        SECRETARIAT,
        ORGANIZER,
        /** Somebody who followed a link, as of an invitation */
        PERSON,
        SYSTEM
    }

    /** @param roles of whoever did it, as recorded */
    public static By by(Set<String> roles) {
        if (roles.contains("SECRETARIAT")) {
            return By.SECRETARIAT;
        }
        if (roles.contains("ORGANIZER")) {
            return By.ORGANIZER;
        }
        return roles.contains("SYSTEM") ? By.SYSTEM : By.PERSON;
    }
}
