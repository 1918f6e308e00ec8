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

    static StoredMerger of(MergerEvent.Proposed event, List<Step> before) {
        return new StoredMerger(
                event.proposal(),
                event.into().proposal(),
                event.from().notice().number(),
                event.into().notice().number(),
                event.from().notice().title(),
                event.reason(),
                event.expiresAt(),
                before,
                Status.PROPOSED,
                List.of());
    }

    StoredMerger after(MergerEvent event, Instant at) {
        return switch (event) {
            case MergerEvent.Proposed e -> of(e, steps).now(Status.PROPOSED, at);
            case MergerEvent.Answered e -> told((e.agreed() ? "AGREED_BY_" : "REFUSED_BY_") + e.side(), state, at);
            case MergerEvent.SideRenewed e -> this;
            case MergerEvent.Agreed e -> now(Status.AGREED, at);
            case MergerEvent.Settled e ->
                with(e.offered().stream().map(StoredMerger::person).toList()).now(Status.MERGED, at);
            case MergerEvent.PersonTaken e ->
                with(people.stream()
                        .map(one -> one.entry().equals(e.entry()) ? one.takenAs(e.as()) : one)
                        .toList());
            case MergerEvent.Ended e -> now(Status.valueOf(e.outcome().name()), at);
            case MergerEvent.Undone e -> now(Status.UNDONE, at);
        };
    }

    private StoredMerger now(Status newState, Instant at) {
        return told(newState.name(), newState, at);
    }

    private static Person person(RosterEntry entry) {
        return new Person(entry.id(), entry.role().name(), entry.name(), entry.affiliation(), null);
    }

    private StoredMerger with(List<Person> newPeople) {
        return new StoredMerger(id, into, number, intoNumber, title, reason, expiresAt, steps, state, newPeople);
    }

    private StoredMerger told(String what, Status newState, Instant at) {
        var more = Stream.concat(steps.stream(), Stream.of(new Step(at, what))).toList();
        return new StoredMerger(id, into, number, intoNumber, title, reason, expiresAt, more, newState, people);
    }
}
