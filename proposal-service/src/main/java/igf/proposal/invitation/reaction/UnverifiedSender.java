package igf.proposal.invitation.reaction;

import igf.platform.domain.Actor;
import java.util.Optional;
import java.util.UUID;

/**
 * Identifies senders whose mails are counted. Anyone can get a mailed link for their own address, so only people with a
 * role from the identity provider may write to many strangers.
 */
public final class UnverifiedSender {

    /** Prefix of the subject of everybody who acts by a mailed link or by a personal token. */
    private static final String LINK_SUBJECT_PREFIX = "credential:";

    private UnverifiedSender() {}

    /** Returns the acting person, unless they have a role from the identity provider. */
    public static Optional<UUID> of(Actor actor) {
        var hasProviderRole = !actor.subject().startsWith(LINK_SUBJECT_PREFIX)
                && (actor.has("ORGANIZER") || actor.has("SECRETARIAT"));
        return hasProviderRole ? Optional.empty() : Optional.ofNullable(actor.person());
    }
}
