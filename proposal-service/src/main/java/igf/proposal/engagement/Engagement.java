package igf.proposal.engagement;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.engagement.EngagementCommand.Choose;
import igf.proposal.engagement.EngagementCommand.Leave;
import igf.proposal.engagement.EngagementCommand.Note;
import igf.proposal.engagement.EngagementState.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    void handle(Note c) {
        var known = state == null ? EngagementState.of(c.edition(), c.person()) : state;
        var booking = known.counted(c.booking());
        var before = known.booking(booking.proposal());
        if (booking.places().isEmpty()) {
            if (before == null && !known.leaves(c.booking())) {
                return;
            }
            apply(new EngagementEvent.Released(c.edition(), c.person(), booking.proposal()));
        } else if (!booking.equals(before)) {
            apply(new EngagementEvent.Booked(c.edition(), c.person(), booking));
        }
        ask(c);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Leave c) {
        if (state == null || state.booking(c.proposal()) == null) {
            return;
        }
        apply(new EngagementEvent.Released(c.edition(), c.person(), c.proposal()));
        if (state().answer() == Answer.AWAITED) {
            apply(new EngagementEvent.Settled(c.edition(), c.person()));
        }
    }

    /** Asks again for a different set of sessions, so that nobody chooses from an outdated one. */
    private void ask(Note c) {
        var now = state();
        var tooMany = c.limit() != null && now.bookings().size() > c.limit();
        if (!tooMany) {
            if (now.answer() == Answer.AWAITED) {
                apply(new EngagementEvent.Settled(c.edition(), c.person()));
            }
        } else if (c.limit() != null && c.addressee().email() != null && !isAskedAbout(now)) {
            apply(new EngagementEvent.Overbooked(
                    c.edition(), c.person(), c.limit(), now.bookings(), c.addressee(), c.offer(), c.rulesVersion()));
        }
    }

    private static boolean isAskedAbout(EngagementState now) {
        var asked = now.asked();
        return asked != null
                && now.answer() == Answer.AWAITED
                && asked.sessions().stream()
                        .map(Booking::proposal)
                        .toList()
                        .equals(now.bookings().stream().map(Booking::proposal).toList());
    }

    @CommandHandler
    EngagementState handle(Choose c, Context context) {
        var asked = open(c.tokenHash(), context.now());
        Refused.when(problems(c, asked));
        var givenUp = state().bookings().stream()
                .filter(one -> !c.keep().contains(one.proposal()))
                .toList();
        apply(new EngagementEvent.Chosen(state().edition(), state().person(), c.keep(), givenUp));
        return state();
    }

    private List<Refusal> problems(Choose c, EngagementEvent.Overbooked asked) {
        var problems = new ArrayList<Refusal>();
        if (c.keep().isEmpty()) {
            problems.add(EngagementRefusal.nothingKept());
        }
        if (c.keep().stream().distinct().count() > asked.limit()) {
            problems.add(EngagementRefusal.tooMany(asked.limit()));
        }
        for (int i = 0; i < c.keep().size(); i++) {
            if (state().booking(c.keep().get(i)) == null) {
                problems.add(EngagementRefusal.notOffered(i));
            }
        }
        return problems;
    }

    EngagementState opened(String hash, Instant now) {
        open(hash, now);
        return state();
    }

    private EngagementEvent.Overbooked open(String hash, Instant now) {
        if (state().formerHashes().contains(hash)) {
            throw new Refused(EngagementRefusal.replaced());
        }
        var asked = state().asked();
        if (asked == null || !asked.offer().tokenHash().equals(hash)) {
            throw new Refused(EngagementRefusal.unknown());
        }
        switch (state().answer()) {
            case CHOSEN -> throw new Refused(EngagementRefusal.made());
            case NEEDLESS -> throw new Refused(EngagementRefusal.needless());
            case AWAITED, NONE -> {}
        }
        if (now.isAfter(asked.offer().expiresAt())) {
            throw new Refused(EngagementRefusal.expired(asked.offer().expiresAt()));
        }
        return asked;
    }

    private EngagementState state() {
        return requireNonNull(state, "an engagement begins with a session");
    }

    @EventSourcingHandler
    void on(EngagementEvent event) {
        id = EngagementId.of(event.edition(), event.person());
        state = (state == null ? EngagementState.of(event.edition(), event.person()) : state).after(event);
    }
}
