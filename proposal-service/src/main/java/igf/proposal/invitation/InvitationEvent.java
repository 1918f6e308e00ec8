package igf.proposal.invitation;

import igf.api.vocabulary.Attendance;
import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of an invitation. */
public sealed interface InvitationEvent {

    /** The roster entry that it is for */
    UUID entry();

    /**
     * @param tokenSealed the link's token, for the mail
     * @param remindAt when the person is reminded as long as there is no answer, ascending
     */
    @Named("invitation.sent.1")
    record Sent(
            UUID entry,
            Guest guest,
            Occasion occasion,
            String tokenHash,
            PersonalValue tokenSealed,
            Instant expiresAt,
            List<Instant> remindAt)
            implements InvitationEvent {

        public Sent {
            // Recorded invitations may be older than this member.
            remindAt = remindAt == null ? List.of() : List.copyOf(remindAt);
        }
    }

    /** The roster says something else of who is asked, such as another role: reminders and the link's page say so from now on. */
    @Named("invitation.guest-changed.1")
    record GuestChanged(UUID entry, Guest guest) implements InvitationEvent {}

    /**
     * @param number which reminder it is, from 1; the mail carries the link again
     * @param due the one of the recorded times that it is; null of reminders from before it was kept
     */
    @Named("invitation.reminded.1")
    record Reminded(
            UUID entry,
            int number,
            Guest guest,
            Occasion occasion,
            PersonalValue tokenSealed,
            Instant expiresAt,
            @Nullable Instant due)
            implements InvitationEvent {}

    /** @param person who was asked; null of an answer from before this was kept */
    @Named("invitation.answered.1")
    record Answered(
            UUID entry,
            UUID proposal,
            Answer answer,
            @Nullable Attendance attendance,
            @Nullable UUID person) implements InvitationEvent {}

    @Named("invitation.withdrawn.1")
    record Withdrawn(UUID entry, UUID proposal) implements InvitationEvent {}
}
