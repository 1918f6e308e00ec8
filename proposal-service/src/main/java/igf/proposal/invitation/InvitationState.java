package igf.proposal.invitation;

import igf.proposal.vocabulary.Attendance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its events made it.
 *
 * @param tokenHash of the link that works
 * @param formerHashes of links that work no longer, since somebody else was asked
 * @param attendance as answered, or as the organizers expect
 */
public record InvitationState(
        Guest guest,
        Occasion occasion,
        String tokenHash,
        List<String> formerHashes,
        Instant expiresAt,
        InvitationStatus status,
        @Nullable Attendance attendance) {
    public InvitationState {
        formerHashes = List.copyOf(formerHashes);
    }

    static InvitationState after(@Nullable InvitationState before, InvitationEvent event) {
        if (event instanceof InvitationEvent.Sent sent) {
            var former = new ArrayList<String>();
            if (before != null) {
                former.addAll(before.formerHashes());
                former.add(before.tokenHash());
            }
            return new InvitationState(
                    sent.guest(),
                    sent.occasion(),
                    sent.tokenHash(),
                    former,
                    sent.expiresAt(),
                    InvitationStatus.INVITED,
                    sent.guest().attendance());
        }
        if (before == null) {
            throw new IllegalStateException("an invitation begins with being sent: " + event);
        }
        return switch (event) {
            case InvitationEvent.Sent sent -> before;
            case InvitationEvent.Answered e -> before.with(e.answer().status(), e.attendance());
            case InvitationEvent.Withdrawn e -> before.with(InvitationStatus.WITHDRAWN, before.attendance());
        };
    }

    private InvitationState with(InvitationStatus newStatus, @Nullable Attendance newAttendance) {
        return new InvitationState(guest, occasion, tokenHash, formerHashes, expiresAt, newStatus, newAttendance);
    }
}
