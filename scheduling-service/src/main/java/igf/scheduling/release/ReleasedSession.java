package igf.scheduling.release;

import igf.scheduling.session.SessionDetails;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.Theme;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as released.
 *
 * @param proposalId the session's own id if it has no proposal
 * @param version the session's own at that time
 * @param calendar revision of its calendar entry; null in older events
 * @param details null for the session of a proposal
 */
public record ReleasedSession(
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        Format format,
        List<Theme> subthemes,
        String description,
        List<Member> people,
        Place place,
        long version,
        @Nullable CalendarRevision calendar,
        @Nullable SessionDetails details) {

    public ReleasedSession {
        subthemes = List.copyOf(subthemes);
        people = List.copyOf(people);
    }

    public String kind() {
        return SessionDetails.orOfWorkshop(details).kind();
    }

    boolean isExclusive() {
        return SessionDetails.orOfWorkshop(details).exclusive();
    }

    public ReleasedSession withCalendar(CalendarRevision revision) {
        return new ReleasedSession(
                sessionId,
                proposalId,
                number,
                title,
                format,
                subthemes,
                description,
                people,
                place,
                version,
                revision,
                details);
    }

    /**
     * Returns the session for its cancellation, with the people on its present roster. A person who declined since the
     * last release may still have it in a calendar, so they stay as released.
     */
    ReleasedSession withCancellationRoster(List<Member> roster) {
        return withPeople(roster.stream()
                .map(current -> current.takesPart()
                        ? current
                        : people.stream()
                                .filter(released -> released.isSameEntry(current)
                                        && released.personId().equals(current.personId()))
                                .findFirst()
                                .orElse(current))
                .toList());
    }

    ReleasedSession withPeople(List<Member> others) {
        return new ReleasedSession(
                sessionId,
                proposalId,
                number,
                title,
                format,
                subthemes,
                description,
                others,
                place,
                version,
                calendar,
                details);
    }

    ReleasedSession withPlace(Place other) {
        return new ReleasedSession(
                sessionId,
                proposalId,
                number,
                title,
                format,
                subthemes,
                description,
                people,
                other,
                version,
                calendar,
                details);
    }
}
