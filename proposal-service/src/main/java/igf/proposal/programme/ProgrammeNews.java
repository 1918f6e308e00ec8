package igf.proposal.programme;

import igf.platform.domain.Named;
import java.time.Instant;
import java.util.UUID;

/** Events of the scheduling service about the sessions of proposals. */
public sealed interface ProgrammeNews {

    UUID proposal();

    /** A release contains the session at this time; an earlier release may have had a different time. */
    @Named("foreign.session-scheduled.1")
    record SessionScheduled(String edition, UUID session, UUID proposal, Instant startsAt) implements ProgrammeNews {}

    /** @param at when a release without the session came out */
    @Named("foreign.session-left-out.1")
    record SessionLeftOut(String edition, UUID session, UUID proposal, Instant at) implements ProgrammeNews {}
}
