package igf.proposal.availability;

import igf.platform.domain.PersonalValue;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.sending.Sender;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and states when a person can come. What one id of a person states replaces what their other ids stated. */
record StateAvailability(Sender sender, LinkedPeople linkedPeople) {

    /** Returns what the person stated, under this id or else under another one. */
    public Optional<PersonalValue> find(String edition, UUID person) {
        return Stream.concat(
                        Stream.of(person),
                        linkedPeople.findIds(person).stream()
                                .filter(id -> !id.equals(person))
                                .sorted())
                .flatMap(id -> findTimes(edition, id).stream())
                .findFirst();
    }

    public void state(String edition, UUID person, PersonalValue times) {
        linkedPeople.findIds(person).stream()
                .filter(id -> !id.equals(person) && findTimes(edition, id).isPresent())
                .forEach(id -> sender.<@Nullable Object>send(
                        new AvailabilityCommand.Withdraw(AvailabilityId.of(edition, id), edition, id)));
        sender.<@Nullable Object>send(
                new AvailabilityCommand.State(AvailabilityId.of(edition, person), edition, person, times));
    }

    private Optional<PersonalValue> findTimes(String edition, UUID id) {
        return sender.find(Availability.class, AvailabilityId.of(edition, id), Availability::times)
                .flatMap(times -> times);
    }
}
