package igf.participation.report;

import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The session that a report is about, and its people.
 *
 * @param rapporteurs who writes it: its rapporteurs, without one its organizers
 * @param organizers who answers for it; null in events from before this was recorded
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
                session.reporters(),
                session.organizers());
    }

    /** How many people a mail about the report goes to. */
    public int writers() {
        return (int) Stream.concat(rapporteurs.stream(), organizers == null ? Stream.empty() : organizers.stream())
                .filter(one -> one.email() != null && !"DECLINED".equals(one.state()))
                .map(SessionPerson::person)
                .distinct()
                .count();
    }

    /** @param then who organized the session when it ended; null if nobody recorded it */
    ReportSubject answeredBy(@Nullable List<SessionPerson> then) {
        return new ReportSubject(
                session,
                proposal,
                edition,
                number,
                title,
                rapporteurs,
                answering(then, organizers == null ? List.of() : organizers));
    }

    /**
     * Who answers for a report: those who organized the session when it ended. Where the programme names somebody else under the same
     * entry now, an address was corrected, and it is them.
     */
    public static List<SessionPerson> answering(@Nullable List<SessionPerson> then, List<SessionPerson> now) {
        return then == null
                ? now
                : then.stream()
                        .map(one -> now.stream()
                                .filter(other ->
                                        other.entry() != null && other.entry().equals(one.entry()))
                                .findFirst()
                                .orElse(one))
                        .toList();
    }
}
