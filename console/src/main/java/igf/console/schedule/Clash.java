package igf.console.schedule;

import java.util.Set;

/**
 * A clash in the service's words.
 *
 * @param severity {@code HARD} is never possible, {@code SOFT} is possible once it is accepted
 */
record Clash(String kind, String severity, String detail) {

    /** Kinds that the pages translate. */
    private static final Set<String> TRANSLATED_KINDS = Set.of("OUTSIDE_EDITION", "PAST");

    public boolean worded() {
        return TRANSLATED_KINDS.contains(kind);
    }

    public boolean hard() {
        return severity.equals("HARD");
    }
}
