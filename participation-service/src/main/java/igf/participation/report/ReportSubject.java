package igf.participation.report;

import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import java.util.List;
import java.util.UUID;

/** The session that a report is about, and who writes it: its rapporteurs, without one its organizers. */
public record ReportSubject(
        UUID session, UUID proposal, String edition, int number, String title, List<SessionPerson> rapporteurs) {

    public ReportSubject {
        rapporteurs = List.copyOf(rapporteurs);
    }

    public static ReportSubject of(Session session) {
        return new ReportSubject(
                session.id(),
                session.proposal(),
                session.edition(),
                session.number(),
                session.title(),
                session.reporters());
    }
}
