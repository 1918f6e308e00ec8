package igf.participation.report;

import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The session of a report and its people, as the events of the report repeat them.
 *
 * @param rapporteurs people who write it: the rapporteurs, or else the organizers
 * @param organizers people responsible for it; null in older events
 */
public record ReportSubject(
        UUID session,
        UUID proposal,
        String edition,
        int number,
        String title,
        List<SessionPerson> rapporteurs,
        @Nullable List<SessionPerson> organizers) {

    public ReportSubject {
        rapporteurs = List.copyOf(rapporteurs);
        organizers = organizers == null ? null : List.copyOf(organizers);
    }

    public static ReportSubject of(Session session) {
        return new ReportSubject(
                session.id(),
                session.proposal(),
                session.edition(),
                session.number(),
                session.title(),
                session.reportWriters(),
                session.organizers());
    }

    /** Returns how many people get a mail about the report. */
    public int countRecipients() {
        return (int) Stream.concat(rapporteurs.stream(), organizers == null ? Stream.empty() : organizers.stream())
                .filter(person -> person.email() != null && !"DECLINED".equals(person.state()))
                .map(SessionPerson::person)
                .distinct()
                .count();
    }

    /** @param organizersAtEnd organizers at the end of the session; null if not recorded */
    ReportSubject withResponsibleOrganizers(@Nullable List<SessionPerson> organizersAtEnd) {
        return new ReportSubject(
                session,
                proposal,
                edition,
                number,
                title,
                rapporteurs,
                responsibleOrganizers(organizersAtEnd, organizers == null ? List.of() : organizers));
    }

    /**
     * Returns the people responsible for a report: the organizers at the end of the session. An entry keeps its id when
     * its address is corrected, so the person whom it names now counts.
     */
    public static List<SessionPerson> responsibleOrganizers(
            @Nullable List<SessionPerson> organizersAtEnd, List<SessionPerson> currentOrganizers) {
        return organizersAtEnd == null
                ? currentOrganizers
                : organizersAtEnd.stream()
                        .map(organizer -> currentOrganizers.stream()
                                .filter(other ->
                                        other.entry() != null && other.entry().equals(organizer.entry()))
                                .findFirst()
                                .orElse(organizer))
                        .toList();
    }
}
