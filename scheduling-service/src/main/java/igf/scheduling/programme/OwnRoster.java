package igf.scheduling.programme;

import igf.platform.domain.RefusedException;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.RosterChange;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides about the people of a session without a proposal, whom the secretariat lists. */
record OwnRoster(String edition, Session session) {

    /** @param person a new entry */
    PeopleChanged list(Member person) {
        var people = new ArrayList<>(session.people());
        people.add(person);
        return event(people, List.of(person), List.of(), false);
    }

    /**
     * Changes an entry. Another person has not answered yet.
     *
     * @param person the entry after the change; its state does not matter
     */
    Optional<PeopleChanged> change(Member person) {
        var old = require(person.entryId());
        var isSamePerson = old.personId().equals(person.personId());
        var changed = person.withState(isSamePerson ? old.state() : null);
        var people = new ArrayList<>(session.people());
        people.replaceAll(member -> member.equals(old) ? changed : member);
        return changed.equals(old)
                ? Optional.empty()
                : Optional.of(event(people, List.of(changed), isSamePerson ? List.of() : List.of(old), false));
    }

    PeopleChanged remove(UUID entry) {
        var old = require(entry);
        var people = new ArrayList<>(session.people());
        people.remove(old);
        return event(people, List.of(), List.of(old), false);
    }

    /** Removes everybody from a session that is removed. */
    Optional<PeopleChanged> clear() {
        return session.people().isEmpty()
                ? Optional.empty()
                : Optional.of(event(List.of(), List.of(), session.people(), false));
    }

    /** Publishes the new title of a session to those who have its people. */
    Optional<PeopleChanged> rename() {
        return session.people().isEmpty()
                ? Optional.empty()
                : Optional.of(event(session.people(), List.of(), List.of(), false));
    }

    /** Ends all invitations of a session that is cancelled. Its people stay, since a release tells them. */
    Optional<PeopleChanged> cancel() {
        return session.people().isEmpty()
                ? Optional.empty()
                : Optional.of(event(session.people(), List.of(), List.of(), true));
    }

    private Member require(@Nullable UUID entry) {
        return session.people().stream()
                .filter(member -> member.entryId() != null && member.entryId().equals(entry))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Session.ENTRY_REMOVED));
    }

    private PeopleChanged event(List<Member> people, List<Member> changed, List<Member> left, boolean cancelled) {
        var facts = session.facts();
        var changedIds = changed.stream()
                .flatMap(member -> Stream.ofNullable(member.entryId()))
                .toList();
        return new PeopleChanged(
                edition,
                session.id(),
                List.copyOf(people),
                session.version() + 1,
                new RosterChange(facts.number(), facts.title(), changedIds, left, cancelled));
    }
}
