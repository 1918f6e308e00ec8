package igf.proposal.merger;

import igf.proposal.merger.MergedProposals.Person;
import igf.proposal.merger.MergerState.Status;
import igf.proposal.roster.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The stored document of a merger; it stays after the merger has ended.
 *
 * @param people the people on the roster of the merged proposal; empty before the merger
 */
public record StoredMerger(
        UUID id,
        UUID into,
        int number,
        int intoNumber,
        String title,
        String reason,
        Instant expiresAt,
        List<Step> steps,
        Status state,
        List<Person> people) {

    /** @param what a state, or a side's answer */
    public record Step(Instant at, String what) {}

    static StoredMerger of(MergerEvent.Proposed event, List<Step> previousSteps) {
        return new StoredMerger(
                event.proposal(),
                event.into().proposal(),
                event.from().notice().number(),
                event.into().notice().number(),
                event.from().notice().title(),
                event.reason(),
                event.expiresAt(),
                previousSteps,
                Status.PROPOSED,
                List.of());
    }

    StoredMerger after(MergerEvent event, Instant at) {
        return switch (event) {
            case MergerEvent.Proposed e -> of(e, steps).withState(Status.PROPOSED, at);
            case MergerEvent.Answered e -> withStep((e.agreed() ? "AGREED_BY_" : "REFUSED_BY_") + e.side(), state, at);
            case MergerEvent.SideRenewed e -> this;
            case MergerEvent.Agreed e -> withState(Status.AGREED, at);
            case MergerEvent.Settled e ->
                withPeople(e.offered().stream().map(StoredMerger::toPerson).toList())
                        .withState(Status.MERGED, at);
            case MergerEvent.PersonTaken e ->
                withPeople(people.stream()
                        .map(person -> person.entry().equals(e.entry()) ? person.withTakenAs(e.as()) : person)
                        .toList());
            case MergerEvent.Ended e -> withState(Status.valueOf(e.outcome().name()), at);
            case MergerEvent.Undone e -> withState(Status.UNDONE, at);
        };
    }

    private StoredMerger withState(Status newState, Instant at) {
        return withStep(newState.name(), newState, at);
    }

    private static Person toPerson(RosterEntry entry) {
        return new Person(entry.id(), entry.role().name(), entry.name(), entry.affiliation(), null);
    }

    private StoredMerger withPeople(List<Person> newPeople) {
        return new StoredMerger(id, into, number, intoNumber, title, reason, expiresAt, steps, state, newPeople);
    }

    private StoredMerger withStep(String step, Status newState, Instant at) {
        var newSteps =
                Stream.concat(steps.stream(), Stream.of(new Step(at, step))).toList();
        return new StoredMerger(id, into, number, intoNumber, title, reason, expiresAt, newSteps, newState, people);
    }
}
