package igf.proposal.invitation;

import igf.api.invitation.InvitationStatus;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of an invitation.
 *
 * @param tokenHash hash of the valid link
 * @param formerHashes hashes of links that became invalid because another person was invited
 * @param attendance as answered, or as the organizers expect
 * @param tokenSealed token of the valid link, for reminders; null in older invitations
 * @param remindAt reminders still to send, ascending
 */
record InvitationState(
        Guest guest,
        Occasion occasion,
        String tokenHash,
        List<String> formerHashes,
        Instant expiresAt,
        InvitationStatus status,
        @Nullable Attendance attendance,
        @Nullable PersonalValue tokenSealed,
        List<Instant> remindAt,
        int reminded) {
    public InvitationState {
        formerHashes = List.copyOf(formerHashes);
        // Null in older snapshots.
        remindAt = remindAt == null ? List.of() : List.copyOf(remindAt);
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
                    sent.guest().attendance(),
                    sent.tokenSealed(),
                    sent.remindAt(),
                    0);
        }
        if (before == null) {
            throw new IllegalStateException("the first event of an invitation is Sent, not " + event);
        }
        return switch (event) {
            case InvitationEvent.Sent sent -> before;
            case InvitationEvent.GuestChanged e -> before.withGuest(e.guest());
            case InvitationEvent.Answered e -> before.withStatus(e.answer().status(), e.attendance());
            case InvitationEvent.Reminded e -> before.withReminderSent(e.due());
            case InvitationEvent.Withdrawn e -> before.withStatus(InvitationStatus.WITHDRAWN, before.attendance());
        };
    }

    /** Skips earlier reminders that were not sent because the proposal was out. */
    private InvitationState withReminderSent(@Nullable Instant due) {
        var remaining =
                due == null ? remindAt.stream().skip(1) : remindAt.stream().filter(at -> at.isAfter(due));
        return withStatus(status, attendance, remaining.toList(), reminded + 1);
    }

    private InvitationState withGuest(Guest newGuest) {
        return new InvitationState(
                newGuest,
                occasion,
                tokenHash,
                formerHashes,
                expiresAt,
                status,
                attendance,
                tokenSealed,
                remindAt,
                reminded);
    }

    private InvitationState withStatus(InvitationStatus newStatus, @Nullable Attendance newAttendance) {
        return withStatus(newStatus, newAttendance, remindAt, reminded);
    }

    private InvitationState withStatus(
            InvitationStatus newStatus,
            @Nullable Attendance newAttendance,
            List<Instant> newRemindAt,
            int newReminded) {
        return new InvitationState(
                guest,
                occasion,
                tokenHash,
                formerHashes,
                expiresAt,
                newStatus,
                newAttendance,
                tokenSealed,
                newRemindAt,
                newReminded);
    }

    /** Returns the time of the next reminder after another one, whether or not that one was sent. */
    Optional<Instant> nextReminderAfter(Instant due) {
        return status == InvitationStatus.INVITED
                ? remindAt.stream().filter(at -> at.isAfter(due)).findFirst()
                : Optional.empty();
    }

    /** Returns whether a reminder is to be sent: there is no answer, and it was not sent yet. */
    boolean isReminderDue(Instant due) {
        return status == InvitationStatus.INVITED
                && tokenSealed != null
                && !remindAt.isEmpty()
                && !remindAt.getFirst().isAfter(due);
    }
}
