package igf.proposal.sequence;

import igf.api.decision.DecisionOutcome;
import igf.platform.command.Commands;
import igf.platform.domain.PersonalValue;
import igf.proposal.InMemory;
import igf.proposal.condition.SetConditions;
import igf.proposal.edition.EditionReader;
import igf.proposal.engagement.CountSessions;
import igf.proposal.engagement.Offer;
import igf.proposal.engagement.Offers;
import igf.proposal.merger.MergeProposals;
import igf.proposal.merger.MergerEvent;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.obligation.ReportNews;
import igf.proposal.programme.SessionStarts;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.reading.Editions;
import igf.proposal.reading.Proposals;
import igf.proposal.roster.CheckRoster;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The reactions of the service itself. Those that only send commands are made as they are; of those that wait for a time or
 * open what is sealed, the use case is.
 */
final class Production {

    private Production() {}

    static List<World.Reaction> withSelection(World world) {
        return Stream.concat(reactions(world).stream(), Stream.of(conditions(world), mergers(world)))
                .toList();
    }

    static List<World.Reaction> withPeople(World world) {
        return Stream.concat(withSelection(world).stream(), Stream.of(rosters(world), sessions(world)))
                .toList();
    }

    /** All that send commands and nothing else. */
    private static List<World.Reaction> reactions(World world) {
        var reactions = new ArrayList<World.Reaction>();
        for (var type : InMemory.annotated(ProcessingGroup.class)) {
            made(type, world).ifPresent(bean -> reactions.add(handled(new AnnotationEventHandlerAdapter(bean))));
        }
        if (reactions.size() < 7) {
            throw new AssertionError("only " + reactions.size() + " reactions could be made");
        }
        return reactions;
    }

    private static java.util.Optional<Object> made(Class<?> type, World world) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var parameters = Arrays.stream(constructor.getParameterTypes())
                .map(each -> part(each, world))
                .toArray();
        if (Stream.of(parameters).anyMatch(each -> each == null)) {
            return java.util.Optional.empty();
        }
        try {
            return java.util.Optional.of(constructor.newInstance(parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object part(Class<?> type, World world) {
        if (type == Commands.class) {
            return world.service().commands();
        }
        if (type == Proposals.class) {
            return (Proposals) new ProposalReader(world)::get;
        }
        if (type == Editions.class) {
            return (Editions) new EditionReader(world)::get;
        }
        if (type == SessionStarts.class) {
            return (SessionStarts) proposal -> world.past().start(proposal);
        }
        return type == LinkedPeople.class ? (LinkedPeople) world.past()::same : null;
    }

    private static World.Reaction handled(AnnotationEventHandlerAdapter adapter) {
        return (fact, message) -> adapter.canHandle(message) ? () -> handle(adapter, message) : null;
    }

    private static void handle(AnnotationEventHandlerAdapter adapter, EventMessage<?> message) {
        try {
            adapter.handle(message);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Conditions, without their times. */
    private static World.Reaction conditions(World world) {
        return (fact, message) -> fact.event() instanceof ProposalEvent.Decided e
                        && e.decision().outcome() == DecisionOutcome.ACCEPTED_WITH_CONDITIONS
                ? () -> new SetConditions(world).set(e.id(), e.notice().edition(), e.decision())
                : null;
    }

    /** Mergers, without the time for answers. */
    private static World.Reaction mergers(World world) {
        return (fact, message) -> switch (fact.event()) {
            case MergerEvent.Agreed e -> () -> merging(world).merge(e.proposal(), e.into());
            case MergerEvent.Undone e -> () -> merging(world).undo(e);
            default -> null;
        };
    }

    private static MergeProposals merging(World world) {
        return new MergeProposals(world, proposal -> world.past().start(proposal));
    }

    /** Rosters are compared with their minimum; nobody's gender is known. */
    private static World.Reaction rosters(World world) {
        var check = new CheckRoster(world, proposal -> Map.of());
        return (fact, message) -> fact.event() instanceof ProposalEvent event && CheckRoster.isAffectedBy(event)
                ? () -> check.check(event.id())
                : null;
    }

    /** Everybody is counted; links are made up of what the world draws. */
    private static World.Reaction sessions(World world) {
        var offers = new Offers() {
            @Override
            public boolean isErased(UUID person) {
                return false;
            }

            @Override
            public Offer createOffer(UUID key, UUID person, Instant until) {
                return new Offer(world.id().toString(), new PersonalValue(person, "c2VhbGVk"), until);
            }
        };
        var count = new CountSessions(world, offers, world.past()::same);
        return (fact, message) -> switch (fact.event()) {
            case ProposalEvent e -> () -> count.handle(e, fact.meta().recordedAt());
            case ReportNews.PersonLinked e ->
                () -> {
                    var ids = new TreeSet<>(world.past().same(e.person()));
                    ids.addAll(world.past().same(e.with()));
                    count.recount(ids, world.past().booked(ids), fact.meta().recordedAt());
                };
            default -> null;
        };
    }
}
