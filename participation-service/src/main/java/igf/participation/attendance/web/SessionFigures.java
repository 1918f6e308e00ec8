package igf.participation.attendance.web;

import igf.api.vocabulary.Gender;
import igf.participation.attendance.AttendanceWindows;
import igf.participation.attendance.Figures;
import igf.participation.attendance.Presence;
import igf.participation.attendance.view.AttendanceQueries;
import igf.participation.attendance.view.AttendanceQueries.AttendeeFacts;
import igf.participation.identity.LinkedPeople;
import igf.participation.programme.Programme;
import igf.participation.vocabulary.Session;
import igf.platform.people.People;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts a session's attendance. Each human counts once, between the start and the end of each time of the session. */
@Component
class SessionFigures {

    private static final String NOT_KNOWN = Gender.UNDISCLOSED.name();

    private final AttendanceQueries queries;
    private final People people;
    private final Programme programme;

    SessionFigures(AttendanceQueries queries, People people, Programme programme) {
        this.queries = queries;
        this.people = people;
        this.programme = programme;
    }

    LinkedPeople linkedPeople() {
        return queries.linkedPeople();
    }

    Figures compute(Session session, LinkedPeople linkedPeople) {
        var windows = AttendanceWindows.of(session, programme.earlierTimes(session.id()));
        var all = linkedPeople.groupByPerson(queries.findBySession(session.id()), AttendeeFacts::person).stream()
                .map(registrations -> toPerson(registrations, windows))
                .toList();
        return Figures.of(all, session.endsAt());
    }

    /** Takes region and gender from the first registration of the human that states them. */
    private Figures.Person toPerson(List<AttendeeFacts> registrations, AttendanceWindows windows) {
        var presence = Presence.merge(registrations.stream()
                .map(attendee -> windows.presence(attendee.facts()))
                .toList());
        return new Figures.Person(
                presence,
                registrations.getFirst().stakeholderGroup(),
                registrations.stream()
                        .map(AttendeeFacts::region)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(NOT_KNOWN),
                registrations.stream()
                        .map(attendee -> gender(attendee.gender()))
                        .filter(gender -> !gender.equals(NOT_KNOWN))
                        .findFirst()
                        .orElse(NOT_KNOWN),
                registrations.stream().allMatch(AttendeeFacts::firstTime));
    }

    private String gender(@Nullable String sealed) {
        var shown = people.show(sealed);
        return shown == null || shown.equals(People.ERASED) ? NOT_KNOWN : shown;
    }
}
