package igf.proposal.admission;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.admission.AdmissionsCommand.Admit;
import igf.proposal.admission.AdmissionsCommand.Follow;
import igf.proposal.admission.AdmissionsCommand.Recount;
import igf.proposal.edition.AdmissionsEvent;
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
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the proposals of an edition and counts them per person and organization. One aggregate per edition, because
 * both are invariants over all proposals of the edition.
 */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Admissions {

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<UUID, Admitted> admitted = new HashMap<>();
    private final Set<UUID> released = new HashSet<>();

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
        if (before != null) {
            apply(new AdmissionsEvent.Readmitted(
                    command.edition(),
                    claim.proposal(),
                    command.version(),
                    claim.organizers(),
                    compared(claim.organizations())));
            return before.number();
        }
        var number = admitted.size() + 1;
        apply(new AdmissionsEvent.Admitted(
                command.edition(), claim.proposal(), number, claim.organizers(), compared(claim.organizations())));
        return number;
    }

    List<Refusal> refusals(Claim claim) {
        return refusals(claim, claim.humans(), compared(claim.organizations()));
    }

    @CommandHandler
    void handle(Recount command) {
        var claim = command.claim();
        var before = admitted.get(claim.proposal());
        if (before != null && !released.contains(claim.proposal()) && before.followed() <= command.version()) {
            var newcomers = IntStream.range(0, claim.organizers().size())
                    .filter(i ->
                            !before.organizers().contains(claim.organizers().get(i)))
                    .mapToObj(claim.humans()::get)
                    .toList();
            var organizations = compared(claim.organizations()).stream()
                    .filter(organization -> !before.organizations().contains(organization))
                    .toList();
            Refused.when(refusals(claim, newcomers, organizations));
            follow(before, claim, command.edition(), command.version());
        }
    }

    @CommandHandler
    void handle(Follow command) {
        var claim = command.claim();
        var before = admitted.get(claim.proposal());
        if (before == null || command.version() < before.followed()) {
            return;
        }
        if (command.stands()) {
            follow(before, claim, command.edition(), command.version());
        } else if (!released.contains(claim.proposal())) {
            apply(new AdmissionsEvent.Released(command.edition(), claim.proposal(), command.version()));
        }
    }

    private void follow(Admitted before, Claim claim, String edition, long version) {
        var organizations = compared(claim.organizations());
        if (released.contains(claim.proposal()) || !before.isOf(claim.organizers(), organizations)) {
            apply(new AdmissionsEvent.Recounted(edition, claim.proposal(), version, claim.organizers(), organizations));
        }
    }

    /**
     * @param humans ids of the people to check, one set for each person
     * @param organizations normalized names of the organizations to check
     */
    private List<Refusal> refusals(Claim claim, List<Set<UUID>> humans, List<String> organizations) {
        var refusals = new ArrayList<Refusal>();
        var most = claim.perPerson();
        if (most != null && fullest(claim, humans, Admitted::organizers) >= most) {
            refusals.add(Refusal.rule(
                    "PROPOSALS_PER_PERSON",
                    "/roster",
                    "An organizer has " + most + " proposals in this edition already, and nobody may have more.",
                    Map.of("most", most)));
        }
        most = claim.perOrganization();
        var named = organizations.stream().map(Set::of).toList();
        if (most != null && fullest(claim, named, Admitted::organizations) >= most) {
            refusals.add(Refusal.rule(
                    "PROPOSALS_PER_ORGANIZATION",
                    "/roster",
                    "An organization has " + most + " proposals in this edition already, and none may have more.",
                    Map.of("most", most)));
        }
        return refusals;
    }

    /** Returns the highest number of other admitted proposals that one of the claimants has, under any of its ids. */
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

    private static List<String> compared(List<String> organizations) {
        return organizations.stream()
                .map(one -> one.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    @EventSourcingHandler
    void on(AdmissionsEvent event) {
        switch (event) {
            case AdmissionsEvent.Admitted e -> {
                id = AdmissionsId.of(e.edition());
                admitted.put(e.proposal(), Admitted.first(e));
            }
            case AdmissionsEvent.Readmitted e -> {
                released.remove(e.proposal());
                admitted.computeIfPresent(e.proposal(), (proposal, before) -> before.again(e));
            }
            case AdmissionsEvent.Recounted e -> {
                released.remove(e.proposal());
                admitted.computeIfPresent(e.proposal(), (proposal, before) -> before.recounted(e));
            }
            case AdmissionsEvent.Released e -> {
                released.add(e.proposal());
                admitted.computeIfPresent(e.proposal(), (proposal, before) -> before.released(e));
            }
        }
    }
}
