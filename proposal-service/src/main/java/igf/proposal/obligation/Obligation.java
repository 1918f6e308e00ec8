package igf.proposal.obligation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.StateRevision;
import igf.proposal.obligation.ObligationCommand.Correct;
import igf.proposal.obligation.ObligationCommand.Lift;
import igf.proposal.obligation.ObligationCommand.Raise;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The obligations of the organizers of one session. */
// 1: snapshots of revision 0 lost the members of collections when they were read.
@StateRevision(1)
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Obligation {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable UUID session;

    private Set<String> owed = new HashSet<>();
    private Map<String, ObligationEvent.OwedReport> reports = new TreeMap<>();
    private Set<UUID> people = new LinkedHashSet<>();
    private Set<String> organizations = new LinkedHashSet<>();

    Obligation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Raise c) {
        if (!owed.contains(c.kind())) {
            apply(new ObligationEvent.Raised(
                    c.edition(),
                    c.session(),
                    c.proposal(),
                    c.number(),
                    c.title(),
                    c.kind(),
                    c.dueAt(),
                    c.people(),
                    c.organizations()));
        }
    }

    @CommandHandler
    void handle(Correct c) {
        if (session != null && people.contains(c.wrong())) {
            apply(new ObligationEvent.Corrected(session, c.wrong(), c.right(), List.copyOf(reports.values())));
        }
    }

    /** The full report also settles the obligation for the short one. */
    @CommandHandler
    void handle(Lift c) {
        if (session != null) {
            for (var kind : Set.copyOf(owed)) {
                if (kind.equals(c.kind()) || c.kind().equals("FULL")) {
                    apply(new ObligationEvent.Lifted(session, kind, List.copyOf(people), List.copyOf(organizations)));
                }
            }
        }
    }

    @EventSourcingHandler
    void on(ObligationEvent event) {
        id = ObligationId.of(event.session());
        session = event.session();
        switch (event) {
            case ObligationEvent.Raised e -> {
                owed.add(e.kind());
                reports.put(e.kind(), ObligationEvent.OwedReport.of(e));
                people.addAll(e.people());
                organizations.addAll(e.organizations());
            }
            case ObligationEvent.Lifted e -> {
                owed.remove(e.kind());
                reports.remove(e.kind());
            }
            case ObligationEvent.Corrected e -> {
                people.remove(e.wrong());
                people.add(e.right());
            }
        }
    }
}
