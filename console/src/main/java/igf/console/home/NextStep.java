package igf.console.home;

import igf.console.page.Edition;
import java.time.Instant;
import java.util.Set;

/**
 * The one thing that people can do for an edition now. It follows from the state of the call, the phase, the dates, and
 * whether there is a programme.
 */
enum NextStep {
    /** Read what can be proposed, before the call opens. */
    PREPARE,
    /** Submit a proposal, while the call is open. */
    PROPOSE,
    /** See the state of one's proposals, during the selection. */
    FOLLOW,
    REGISTER,
    /** Read the released programme. */
    PROGRAMME,
    /** Take part today. */
    JOIN,
    /** Read what the sessions have reported. */
    REPORTS;

    private static final Set<String> SELECTION = Set.of("CALL_CLOSED", "SCREENING", "REVIEWING", "SELECTING");

    /** @param released whether the edition has a programme */
    static NextStep of(Edition edition, boolean released, Instant now) {
        if (edition.isOver(now)) {
            return REPORTS;
        }
        if (edition.isTakingPlace(now)) {
            return released ? JOIN : REGISTER;
        }
        if (edition.callIsOpen()) {
            return PROPOSE;
        }
        if (edition.phase().equals("PLANNED")) {
            return PREPARE;
        }
        if (released) {
            return PROGRAMME;
        }
        return SELECTION.contains(edition.phase()) ? FOLLOW : REGISTER;
    }

    /**
     * Returns the address of the page where people take the step.
     *
     * @param language language of the page; public pages have it in their address
     */
    String address(Edition edition, String language) {
        return switch (this) {
            case PREPARE -> "/call/" + edition.id() + "?lang=" + language;
            case PROPOSE -> "/submit/" + edition.id();
            case FOLLOW -> "/home";
            case REGISTER -> "/register/" + edition.id();
            case PROGRAMME, JOIN, REPORTS -> "/programme/" + edition.id() + "?lang=" + language;
        };
    }
}
