package igf.proposal.engagement;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.engagement.EngagementCommand.Choose;
import igf.proposal.engagement.EngagementCommand.RecordBooking;
import igf.proposal.engagement.EngagementCommand.RemoveBooking;
import igf.proposal.engagement.EngagementState.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The accepted sessions of an edition in which one person speaks, and the person's choice if there are too many. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Engagement {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable EngagementState state;

    Engagement() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordBooking c) {
        var current = state == null ? EngagementState.of(c.edition(), c.person()) : state;
        var booking = current.withoutGivenUp(c.booking());
        var before = current.booking(booking.proposal());
        if (booking.places().isEmpty()) {
            if (before == null && !current.isChoiceApplied(c.booking())) {
                return;
            }
            apply(new EngagementEvent.Released(c.edition(), c.person(), booking.proposal()));
        } else if (!booking.equals(before)) {
            apply(new EngagementEvent.Booked(c.edition(), c.person(), booking));
        }
        updateQuestion(c);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemoveBooking c) {
        if (state == null || state.booking(c.proposal()) == null) {
            return;
        }
        apply(new EngagementEvent.Released(c.edition(), c.person(), c.proposal()));
        if (state().answer() == Answer.AWAITED) {
            apply(new EngagementEvent.Settled(c.edition(), c.person()));
        }
    }

    /**
     * Asks the person to choose if there are too many sessions, and withdraws the question if there no longer are. Asks
     * again after a session was added or removed, so that nobody chooses from an outdated list.
     */
    private void updateQuestion(RecordBooking c) {
        var current = state();
        var tooMany = c.limit() != null && current.bookings().size() > c.limit();
        if (!tooMany) {
            if (current.answer() == Answer.AWAITED) {
                apply(new EngagementEvent.Settled(c.edition(), c.person()));
            }
        } else if (c.limit() != null && c.addressee().email() != null && !isAlreadyAsked(current)) {
            apply(new EngagementEvent.Overbooked(
                    c.edition(),
                    c.person(),
                    c.limit(),
                    current.bookings(),
                    c.addressee(),
                    c.offer(),
                    c.rulesVersion()));
        }
    }

    private static boolean isAlreadyAsked(EngagementState current) {
        var question = current.asked();
        return question != null
                && current.answer() == Answer.AWAITED
                && proposals(question.sessions()).equals(proposals(current.bookings()));
    }

    private static Set<UUID> proposals(List<Booking> bookings) {
        return bookings.stream().map(Booking::proposal).collect(Collectors.toSet());
    }

    @CommandHandler
    EngagementState handle(Choose c, Context context) {
        var question = requireOpenQuestion(c.tokenHash(), context.now());
        RefusedException.throwIfAny(validate(c, question));
        var givenUp = state().bookings().stream()
                .filter(booking -> !c.keep().contains(booking.proposal()))
                .toList();
        apply(new EngagementEvent.Chosen(state().edition(), state().person(), c.keep(), givenUp));
        return state();
    }

    private List<Refusal> validate(Choose c, EngagementEvent.Overbooked question) {
        var problems = new ArrayList<Refusal>();
        if (c.keep().isEmpty()) {
            problems.add(EngagementRefusal.nothingKept());
        }
        if (c.keep().stream().distinct().count() > question.limit()) {
            problems.add(EngagementRefusal.tooMany(question.limit()));
        }
        for (int i = 0; i < c.keep().size(); i++) {
            if (state().booking(c.keep().get(i)) == null) {
                problems.add(EngagementRefusal.notOffered(i));
            }
        }
        return problems;
    }

    EngagementState stateForToken(String hash, Instant now) {
        requireOpenQuestion(hash, now);
        return state();
    }

    private EngagementEvent.Overbooked requireOpenQuestion(String hash, Instant now) {
        if (state().formerHashes().contains(hash)) {
            throw new RefusedException(EngagementRefusal.linkReplaced());
        }
        var question = state().asked();
        if (question == null || !question.offer().tokenHash().equals(hash)) {
            throw new RefusedException(EngagementRefusal.unknownLink());
        }
        switch (state().answer()) {
            case CHOSEN -> throw new RefusedException(EngagementRefusal.alreadyChosen());
            case NEEDLESS -> throw new RefusedException(EngagementRefusal.notNeeded());
            case AWAITED, NONE -> {}
        }
        if (now.isAfter(question.offer().expiresAt())) {
            throw new RefusedException(
                    EngagementRefusal.expired(question.offer().expiresAt()));
        }
        return question;
    }

    private EngagementState state() {
        return requireNonNull(state, "the first event of an engagement is Booked");
    }

    @EventSourcingHandler
    void on(EngagementEvent event) {
        id = EngagementId.of(event.edition(), event.person());
        state = (state == null ? EngagementState.of(event.edition(), event.person()) : state).after(event);
    }
}
