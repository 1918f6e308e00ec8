package igf.proposal.edition;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.edition.AdmissionsCommand.Admit;
import igf.proposal.edition.AdmissionsCommand.Claim;
import igf.proposal.edition.AdmissionsCommand.Examine;
import igf.proposal.edition.AdmissionsCommand.Release;
import java.util.ArrayList;
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
    record Admitted(int number, List<UUID> organizers, List<String> organizations) {}

    Admissions() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(Admit command) {
        var claim = command.claim();
        var before = admitted.get(claim.proposal());
        if (before != null) {
            return before.number();
        }
        Refused.when(refusals(claim));
        var number = admitted.size() + 1;
        apply(new AdmissionsEvent.Admitted(
                command.edition(),
                claim.proposal(),
                number,
                claim.organizers(),
                claim.organizations().stream()
                        .map(Admissions::compared)
                        .distinct()
                        .toList()));
        return number;
    }

    @CommandHandler
    List<Refusal> handle(Examine command) {
        return admitted.containsKey(command.claim().proposal()) ? List.of() : refusals(command.claim());
    }

    @CommandHandler
    void handle(Release command) {
        var before = admitted.get(command.proposal());
        if (before != null && !released.contains(command.proposal())) {
            apply(new AdmissionsEvent.Released(slug(), command.proposal()));
        }
    }

    private String slug() {
        return id == null ? "" : id.substring(EditionId.ofAdmissions("").length());
    }

    private List<Refusal> refusals(Claim claim) {
        var refusals = new ArrayList<Refusal>();
        var most = claim.perPerson();
        if (most != null && fullest(claim.organizers(), Admitted::organizers) >= most) {
            refusals.add(Refusal.rule(
                    "PROPOSALS_PER_PERSON",
                    "/roster",
                    "An organizer has " + most + " proposals in this edition already, and nobody may have more."));
        }
        most = claim.perOrganization();
        var organizations =
                claim.organizations().stream().map(Admissions::compared).toList();
        if (most != null && fullest(organizations, Admitted::organizations) >= most) {
            refusals.add(Refusal.rule(
                    "PROPOSALS_PER_ORGANIZATION",
                    "/roster",
                    "An organization has " + most + " proposals in this edition already, and none may have more."));
        }
        return refusals;
    }

    private <T> long fullest(List<T> claimed, Function<Admitted, List<T>> of) {
        return claimed.stream()
                .mapToLong(one -> admitted.entrySet().stream()
                        .filter(entry -> !released.contains(entry.getKey()))
                        .filter(entry -> of.apply(entry.getValue()).contains(one))
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
                admitted.put(e.proposal(), new Admitted(e.number(), e.organizers(), e.organizations()));
            }
            case AdmissionsEvent.Released e -> released.add(e.proposal());
        }
    }
}
