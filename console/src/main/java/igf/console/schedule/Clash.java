package igf.console.schedule;

import java.util.Set;

/**
 * A scheduling clash.
 *
 * @param severity {@code HARD} clashes are never possible, {@code SOFT} clashes are possible once they are accepted
 * @param detail the service's sentence
 */
record Clash(String kind, String severity, String detail) {

    /** Kinds of clashes that the pages translate. */
    private static final Set<String> TRANSLATED_KINDS = Set.of("OUTSIDE_EDITION", "PAST");

    public boolean worded() {
        return TRANSLATED_KINDS.contains(kind);
    }

    public boolean hard() {
        return severity.equals("HARD");
    }
}
