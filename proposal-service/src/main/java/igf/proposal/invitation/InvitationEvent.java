package igf.proposal.invitation;

import igf.api.invitation.Answer;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the invitation of a person on a roster. {@code entry} is the id of the roster entry. */
public sealed interface InvitationEvent {

    UUID entry();

    /**
     * @param tokenSealed the link's token, for the mail
     * @param remindAt times of reminders while there is no answer, ascending
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
            // Null in older events.
            remindAt = remindAt == null ? List.of() : List.copyOf(remindAt);
        }
    }

    /**
     * The roster's description of the person changed, for example the role. Reminders and the link's page use it from
     * now on.
     */
    @Named("invitation.guest-changed.1")
    record GuestChanged(UUID entry, Guest guest) implements InvitationEvent {}

    /**
     * @param number number of the reminder, from 1; the mail repeats the link
     * @param due the planned time of the reminder; null in older events
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

    /**
     * @param person the invited person; null in older events
     * @param invited the person and the session without a proposal; null for a proposal
     */
    @Named("invitation.answered.1")
    record Answered(
            UUID entry,
            UUID proposal,
            Answer answer,
            @Nullable Attendance attendance,
            @Nullable UUID person,
            @Nullable Invited invited)
            implements InvitationEvent {

        public Answered(
                UUID entry, UUID proposal, Answer answer, @Nullable Attendance attendance, @Nullable UUID person) {
            this(entry, proposal, answer, attendance, person, null);
        }
    }

    /**
     * @param invited the person and the session without a proposal; null for a proposal
     * @param departure how the person left; null for a proposal, and for a cancelled session
     */
    @Named("invitation.withdrawn.1")
    record Withdrawn(
            UUID entry,
            UUID proposal,
            @Nullable Invited invited,
            @Nullable Departure departure) implements InvitationEvent {

        public Withdrawn(UUID entry, UUID proposal) {
            this(entry, proposal, null, null);
        }
    }

    /** A person and the session without a proposal that they are invited to. */
    record Invited(Guest guest, Occasion occasion) {}
}
