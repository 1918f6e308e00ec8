package igf.proposal.invitation;

import igf.platform.domain.Actor;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells whose mails are counted: anybody gets a mailed link for an address of their own, so that only a role of the identity provider
 * vouches for who may write to many strangers.
 */
public final class UnvouchedSender {

    /** How the subject of everybody begins who acts by a mailed link or by a token of their own. */
    private static final String BY_LINK = "credential:";

    private UnvouchedSender() {}

    /** Returns the person who acts, if no role of the identity provider vouches for them. */
    public static Optional<UUID> of(Actor actor) {
        var vouched = !actor.subject().startsWith(BY_LINK) && (actor.has("ORGANIZER") || actor.has("SECRETARIAT"));
        return vouched ? Optional.empty() : Optional.ofNullable(actor.person());
    }
}
