package igf.proposal.admission;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.domain.StateRevision;
import igf.proposal.admission.AdmissionsCommand.Admit;
import igf.proposal.admission.AdmissionsCommand.Recount;
import igf.proposal.admission.AdmissionsCommand.UpdateCount;
import igf.proposal.edition.AdmissionsEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the proposals of an edition and counts them per person and organization. There is one aggregate per edition,
 * because the numbers and limits concern all its proposals.
 */
// 1: snapshots of revision 0 lost the members of collections when they were read.
@StateRevision(1)
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Admissions {

    @AggregateIdentifier
    private @Nullable String id;

    private Map<UUID, AdmittedProposal> admitted = new HashMap<>();
    private Set<UUID> released = new HashSet<>();

    Admissions() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(Admit command) {
        var claim = command.claim();
        var before = admitted.get(claim.proposal());
        if (before != null && before.version() >= command.version() && !released.contains(claim.proposal())) {
            return before.number();
        }
        RefusedException.throwIfAny(refusals(claim));
        if (before != null) {
            apply(new AdmissionsEvent.Readmitted(
                    command.edition(),
                    claim.proposal(),
                    command.version(),
                    claim.organizers(),
                    normalize(claim.organizations())));
            return before.number();
        }
        var number = admitted.size() + 1;
        apply(new AdmissionsEvent.Admitted(
                command.edition(), claim.proposal(), number, claim.organizers(), normalize(claim.organizations())));
        return number;
    }

    List<Refusal> refusals(Claim claim) {
        return refusals(claim, claim.humans(), normalize(claim.organizations()));
    }

    @CommandHandler
    void handle(Recount command) {
        var claim = command.claim();
        var before = admitted.get(claim.proposal());
        if (before != null && !released.contains(claim.proposal()) && before.followed() <= command.version()) {
            RefusedException.throwIfAny(refusalsOfRecount(claim));
            updateCount(before, claim, command.edition(), command.version());
        }
    }

    /** Returns the limits that people and organizations exceed who are new to the proposal. */
    List<Refusal> refusalsOfRecount(Claim claim) {
        var before = admitted.get(claim.proposal());
        if (before == null || released.contains(claim.proposal())) {
            return List.of();
        }
        var newcomers = IntStream.range(0, claim.organizers().size())
                .filter(i -> !before.organizers().contains(claim.organizers().get(i)))
                .mapToObj(claim.humans()::get)
                .toList();
        var organizations = normalize(claim.organizations()).stream()
                .filter(organization -> !before.organizations().contains(organization))
                .toList();
        return refusals(claim, newcomers, organizations);
    }

    /** Returns a copy that counts other claims of its proposals. */
    Admissions with(Collection<Claim> claims) {
        var copy = new Admissions();
        copy.admitted.putAll(admitted);
        copy.released.addAll(released);
        for (var claim : claims) {
            copy.admitted.computeIfPresent(
                    claim.proposal(),
                    (proposal, before) -> before.withClaimants(claim.organizers(), normalize(claim.organizations())));
        }
        return copy;
    }

    @CommandHandler
    void handle(UpdateCount command) {
        var claim = command.claim();
        var before = admitted.get(claim.proposal());
        if (before == null || command.version() < before.followed()) {
            return;
        }
        if (command.active()) {
            updateCount(before, claim, command.edition(), command.version());
        } else if (!released.contains(claim.proposal())) {
            apply(new AdmissionsEvent.Released(command.edition(), claim.proposal(), command.version()));
        }
    }

    private void updateCount(AdmittedProposal before, Claim claim, String edition, long version) {
        var organizations = normalize(claim.organizations());
        if (released.contains(claim.proposal()) || !before.hasSameClaimants(claim.organizers(), organizations)) {
            apply(new AdmissionsEvent.Recounted(edition, claim.proposal(), version, claim.organizers(), organizations));
        }
    }

    /**
     * @param humans ids of the people to check, one set for each person
     * @param organizations normalized names of the organizations to check
     */
    private List<Refusal> refusals(Claim claim, List<Set<UUID>> humans, List<String> organizations) {
        var refusals = new ArrayList<Refusal>();
        var limit = claim.perPerson();
        if (limit != null && highestCount(claim, humans, AdmittedProposal::organizers) >= limit) {
            refusals.add(Refusal.rule(
                    "PROPOSALS_PER_PERSON",
                    "/roster",
                    "An organizer has " + limit + " proposals in this edition already, and nobody may have more.",
                    Map.of("most", limit)));
        }
        limit = claim.perOrganization();
        var names = organizations.stream().map(Set::of).toList();
        if (limit != null && highestCount(claim, names, AdmittedProposal::organizations) >= limit) {
            refusals.add(Refusal.rule(
                    "PROPOSALS_PER_ORGANIZATION",
                    "/roster",
                    "An organization has " + limit + " proposals in this edition already, and none may have more.",
                    Map.of("most", limit)));
        }
        return refusals;
    }

    /** Returns the highest number of other admitted proposals that one of the claimants has, under any of its ids. */
    private <T> long highestCount(Claim claim, List<Set<T>> claimed, Function<AdmittedProposal, List<T>> property) {
        return claimed.stream()
                .mapToLong(ids -> admitted.entrySet().stream()
                        .filter(entry -> !released.contains(entry.getKey()))
                        .filter(entry -> !entry.getKey().equals(claim.proposal()))
                        .filter(entry -> !Collections.disjoint(property.apply(entry.getValue()), ids))
                        .count())
                .max()
                .orElse(0);
    }

    private static List<String> normalize(List<String> organizations) {
        return organizations.stream()
                .map(name -> name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    @EventSourcingHandler
    void on(AdmissionsEvent event) {
        switch (event) {
            case AdmissionsEvent.Admitted e -> {
                id = AdmissionsId.of(e.edition());
                admitted.put(e.proposal(), AdmittedProposal.of(e));
            }
            case AdmissionsEvent.Readmitted e -> {
                released.remove(e.proposal());
                admitted.computeIfPresent(e.proposal(), (proposal, before) -> before.withReadmission(e));
            }
            case AdmissionsEvent.Recounted e -> {
                released.remove(e.proposal());
                admitted.computeIfPresent(e.proposal(), (proposal, before) -> before.withRecount(e));
            }
            case AdmissionsEvent.Released e -> {
                released.add(e.proposal());
                admitted.computeIfPresent(e.proposal(), (proposal, before) -> before.withRelease(e));
            }
        }
    }
}
