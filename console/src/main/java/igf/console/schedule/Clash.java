package igf.console.schedule;

import java.util.Set;

/**
 * A clash of a session with another session, its room or its slot.
 *
 * @param severity {@code HARD}: the service rejects a placement with it, but a later change can cause it;
 *     {@code SOFT}: rejected unless acknowledged; {@code NOTICE}: only shown
 * @param detail sentence of the service in the viewer's language
 */
record Clash(String kind, String severity, String detail) {

    /** Kinds that no forum avoids everywhere; the board shows them only for the picked session. */
    private static final Set<String> MINOR_KINDS = Set.of("SUBTHEME", "ORGANIZATION");

    public boolean minor() {
        return MINOR_KINDS.contains(kind);
    }

    public boolean hard() {
        return severity.equals("HARD");
    }

    public boolean soft() {
        return severity.equals("SOFT");
    }
}
