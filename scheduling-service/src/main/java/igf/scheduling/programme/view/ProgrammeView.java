package igf.scheduling.programme.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.scheduling.programme.ProgrammeEvent;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.Session;
import igf.scheduling.support.Shapes;
import igf.scheduling.venue.VenueEvent;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Collections {@code editions} (id the slug: facts, grid), {@code rooms} (id {@code <edition>/<room>}: edition, room) and
 * {@code sessions} (id the session's: edition, state, session), each with the records of those names.
 */
@Component
public class ProgrammeView implements View {

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case ProgrammeEvent event -> project(event, documents);
            case VenueEvent event -> project(event, documents);
            default -> {}
        }
    }

    private static void project(ProgrammeEvent event, Documents documents) {
        switch (event) {
            case EditionDescribed e ->
                documents.update("editions", e.edition(), d -> d.append("facts", Shapes.write(e.facts())));
            case SessionAdded e ->
                documents.update("sessions", e.sessionId().toString(), d -> keep(d, e, Session.after(null, e)));
            case OfSession e ->
                documents.updateIfPresent(
                        "sessions", e.sessionId().toString(), d -> keep(d, e, Session.after(session(d), e)));
        }
    }

    private static void project(VenueEvent event, Documents documents) {
        switch (event) {
            case VenueEvent.RoomDescribed e ->
                documents.update(
                        "rooms",
                        e.edition() + "/" + e.room().room(),
                        d -> d.append("edition", e.edition()).append("room", Shapes.write(e.room())));
            case VenueEvent.GridLaid e ->
                documents.update("editions", e.edition(), d -> d.append("grid", Shapes.write(e.grid())));
        }
    }

    private static void keep(Document document, OfSession event, Session session) {
        document.append("edition", event.edition())
                .append("state", session.state().name())
                .append("session", Shapes.write(session));
    }

    static Session session(Document document) {
        return Shapes.member(document, "session", Session.class);
    }
}
