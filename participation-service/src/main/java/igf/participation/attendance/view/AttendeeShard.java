package igf.participation.attendance.view;

import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.participation.attendance.AttendanceEvent;
import igf.participation.attendance.Attendee;
import igf.participation.attendance.PresenceFact;
import igf.platform.domain.PersonalValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the documents with a session's attendees. Each fact rewrites a whole document, so many small ones cost less
 * than one for the session.
 *
 * @param people some of the attendees, by registration
 */
record AttendeeShard(String edition, UUID session, Map<UUID, Person> people) {

    /** A person's attributes for statistics, and their facts in the order in which they happened. */
    record Person(
            UUID person,
            StakeholderGroup stakeholderGroup,
            @Nullable Region region,
            @Nullable PersonalValue gender,
            boolean firstTime,
            List<StoredFact> facts) {

        private static Person of(Attendee attendee, List<StoredFact> facts) {
            return new Person(
                    attendee.person(),
                    attendee.stakeholderGroup(),
                    attendee.region(),
                    attendee.gender(),
                    attendee.firstTime(),
                    facts);
        }

        List<PresenceFact> presenceFacts() {
            return facts.stream().map(StoredFact::fact).toList();
        }
    }

    static AttendeeShard empty(AttendanceEvent.Noted event) {
        return new AttendeeShard(event.edition(), event.session(), Map.of());
    }

    AttendeeShard withFact(AttendanceEvent.Noted event) {
        var known = people.get(event.attendee().registration());
        var facts = Stream.concat(known == null ? Stream.of() : known.presenceFacts().stream(), Stream.of(event.fact()))
                .sorted()
                .map(StoredFact::of)
                .toList();
        var all = new LinkedHashMap<>(people);
        all.put(event.attendee().registration(), Person.of(event.attendee(), facts));
        return new AttendeeShard(event.edition(), event.session(), all);
    }
}
