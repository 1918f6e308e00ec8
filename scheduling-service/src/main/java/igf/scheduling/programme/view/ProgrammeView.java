package igf.scheduling.programme.view;

import igf.platform.domain.Meta;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.scheduling.programme.ProgrammeEvent;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.session.Session;
import igf.scheduling.support.Shapes;
import igf.scheduling.venue.VenueEvent;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Collections {@code editions} (id the slug: facts, grid), {@code rooms} (id {@code <edition>/<room>}: edition, room) and
 * {@code sessions} (id the session's: edition, state, session, and acknowledged while it has a place that something was accepted
 * for), each with the records of those names.
 */
@Component
public class ProgrammeView implements View {

    @Override
    public String name() {
        return "programme";
    }

    /** Since the second, what was accepted with a place is kept. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case ProgrammeEvent event -> project(event, fact.meta(), documents);
            case VenueEvent event -> project(event, documents);
            default -> {}
        }
    }

    private static void project(ProgrammeEvent event, Meta meta, Documents documents) {
        switch (event) {
            case EditionDescribed e ->
                documents.update("editions", e.edition(), d -> d.append("facts", Shapes.write(e.facts())));
            case SessionAdded e ->
                documents.update("sessions", e.sessionId().toString(), d -> keep(d, e, meta, Session.after(null, e)));
            case OfSession e ->
                documents.updateIfPresent(
                        "sessions", e.sessionId().toString(), d -> keep(d, e, meta, Session.after(session(d), e)));
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

    private static void keep(Document document, OfSession event, Meta meta, Session session) {
        document.append("edition", event.edition())
                .append("state", session.state().name())
                .append("session", Shapes.write(session));
        switch (event) {
            case SessionPlaced e -> keep(document, Acknowledged.by(meta, e));
            // It has no place for which anything was accepted.
            case SessionAdded e -> keep(document, null);
            case SessionUnplaced e -> keep(document, null);
            case SessionCancelled e -> keep(document, null);
            case PeopleChanged e -> {}
            case ContentsChanged e -> {}
        }
    }

    private static void keep(Document document, @Nullable Acknowledged acknowledged) {
        if (acknowledged == null) {
            document.remove("acknowledged");
        } else {
            document.append("acknowledged", Shapes.write(acknowledged));
        }
    }

    static Optional<Acknowledged> acknowledged(Document document) {
        return Optional.ofNullable(document.get("acknowledged", Document.class))
                .map(d -> Shapes.read(d, Acknowledged.class));
    }

    static Session session(Document document) {
        return Shapes.member(document, "session", Session.class);
    }
}
