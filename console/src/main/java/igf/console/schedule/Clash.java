package igf.console.schedule;

import java.util.Set;

/**
 * A clash of a session with another session, its room or its slot.
 *
 * @param severity {@code HARD}: the service rejects a placement with it, but a later change can cause it;
 *     {@code SOFT}: rejected unless acknowledged; {@code NOTICE}: only shown
 * @param detail description by the service, in English
 */
record Clash(String kind, String severity, String detail) {

    /** Kinds of clashes that the pages translate. */
    private static final Set<String> TRANSLATED_KINDS = Set.of("OUTSIDE_EDITION", "PAST");

    /** Kinds that no forum avoids everywhere; the board shows them only for the picked session. */
    private static final Set<String> MINOR_KINDS = Set.of("SUBTHEME", "ORGANIZATION");

    public boolean minor() {
        return MINOR_KINDS.contains(kind);
    }

    public boolean worded() {
        return TRANSLATED_KINDS.contains(kind);
    }

    public boolean hard() {
        return severity.equals("HARD");
    }
}
