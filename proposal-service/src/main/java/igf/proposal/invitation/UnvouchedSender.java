package igf.proposal.invitation;

import igf.platform.domain.Actor;
import java.util.Optional;
import java.util.UUID;

/**
 * Identifies senders whose mails are counted. Anyone can get a mailed link for their own address, so only people with a
 * role from the identity provider may write to many strangers.
 */
public final class UnvouchedSender {

    /** Prefix of the subject of everybody who acts by a mailed link or by a personal token. */
    private static final String BY_LINK = "credential:";

    private UnvouchedSender() {}

    /** Returns the acting person, unless they have a role from the identity provider. */
    public static Optional<UUID> of(Actor actor) {
        var vouched = !actor.subject().startsWith(BY_LINK) && (actor.has("ORGANIZER") || actor.has("SECRETARIAT"));
        return vouched ? Optional.empty() : Optional.ofNullable(actor.person());
    }
}
