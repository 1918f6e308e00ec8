package igf.proposal.edition;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.edition.AdmissionsCommand.Admit;
import igf.proposal.edition.AdmissionsCommand.Claim;
import igf.proposal.edition.AdmissionsCommand.Examine;
import igf.proposal.edition.AdmissionsCommand.Release;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Numbers the proposals of an edition and counts them by person and organization: invariants over all of them. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Admissions {

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<UUID, Admitted> admitted = new HashMap<>();
    private final Set<UUID> released = new HashSet<>();

    /** What is kept of one proposal. */
    record Admitted(int number, long version, List<UUID> organizers, List<String> organizations) {}

    Admissions() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(Admit command) {
        var claim = command.claim();
        var before = admitted.get(claim.proposal());
        if (before != null && before.version() >= command.version() && !released.contains(claim.proposal())) {
            return before.number();
        }
        Refused.when(refusals(claim));
        var organizations = claim.organizations().stream()
                .map(Admissions::compared)
                .distinct()
                .toList();
        if (before != null) {
            apply(new AdmissionsEvent.Readmitted(
                    command.edition(), claim.proposal(), command.version(), claim.organizers(), organizations));
            return before.number();
        }
        var number = admitted.size() + 1;
        apply(new AdmissionsEvent.Admitted(
                command.edition(), claim.proposal(), number, claim.organizers(), organizations));
        return number;
    }

    @CommandHandler
    List<Refusal> handle(Examine command) {
        return refusals(command.claim());
    }

    @CommandHandler
    void handle(Release command) {
        var before = admitted.get(command.proposal());
        var since = before == null || before.version() >= command.version();
        if (!since && !released.contains(command.proposal())) {
            apply(new AdmissionsEvent.Released(slug(), command.proposal()));
        }
    }

    private String slug() {
        return id == null ? "" : id.substring(EditionId.ofAdmissions("").length());
    }

    private List<Refusal> refusals(Claim claim) {
        var refusals = new ArrayList<Refusal>();
        var most = claim.perPerson();
        if (most != null && fullest(claim, claim.humans(), Admitted::organizers) >= most) {
            refusals.add(Refusal.rule(
                    "PROPOSALS_PER_PERSON",
                    "/roster",
                    "An organizer has " + most + " proposals in this edition already, and nobody may have more."));
        }
        most = claim.perOrganization();
        var organizations = claim.organizations().stream()
                .map(Admissions::compared)
                .map(Set::of)
                .toList();
        if (most != null && fullest(claim, organizations, Admitted::organizations) >= most) {
            refusals.add(Refusal.rule(
                    "PROPOSALS_PER_ORGANIZATION",
                    "/roster",
                    "An organization has " + most + " proposals in this edition already, and none may have more."));
        }
        return refusals;
    }

    /** Most of the others that one has already, under any of its names; a proposal does not stand in its own way. */
    private <T> long fullest(Claim claim, List<Set<T>> claimed, Function<Admitted, List<T>> of) {
        return claimed.stream()
                .mapToLong(one -> admitted.entrySet().stream()
                        .filter(entry -> !released.contains(entry.getKey()))
                        .filter(entry -> !entry.getKey().equals(claim.proposal()))
                        .filter(entry -> !Collections.disjoint(of.apply(entry.getValue()), one))
                        .count())
                .max()
                .orElse(0);
    }

    private static String compared(String organization) {
        return organization.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @EventSourcingHandler
    void on(AdmissionsEvent event) {
        switch (event) {
            case AdmissionsEvent.Admitted e -> {
                id = EditionId.ofAdmissions(e.edition());
                admitted.put(e.proposal(), new Admitted(e.number(), Admit.NEW, e.organizers(), e.organizations()));
            }
            case AdmissionsEvent.Readmitted e -> {
                released.remove(e.proposal());
                admitted.computeIfPresent(
                        e.proposal(),
                        (proposal, before) ->
                                new Admitted(before.number(), e.version(), e.organizers(), e.organizations()));
            }
            case AdmissionsEvent.Released e -> released.add(e.proposal());
        }
    }
}
