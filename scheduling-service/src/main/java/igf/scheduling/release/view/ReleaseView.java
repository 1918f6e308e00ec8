package igf.scheduling.release.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.Released;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.support.Shapes;
import java.util.HashMap;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Collections {@code releases} (id {@code <edition>/<number>}: edition, number, at, note, counts, released), {@code current}
 * (id the edition: number) and {@code sessions} (id the session's: edition, number, at, change).
 */
@Component
class ReleaseView implements View {

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof Released released)) {
            return;
        }
        var edition = released.edition().edition();
        documents.update(
                "releases",
                id(edition, released.number()),
                d -> d.append("edition", edition)
                        .append("number", released.number())
                        .append("at", released.at().toString())
                        .append("note", released.note())
                        .append("sessions", released.sessions().size())
                        .append("scheduled", released.count(ReleaseChange.Type.SCHEDULED))
                        .append("moved", released.count(ReleaseChange.Type.MOVED))
                        .append("cancelled", released.count(ReleaseChange.Type.CANCELLED))
                        .append("released", Shapes.write(released)));
        documents.update("current", edition, d -> d.append("number", released.number()));
        var changes = new HashMap<UUID, ReleaseChange>();
        released.changes().forEach(change -> changes.put(change.session().sessionId(), change));
        released.changes().forEach(change -> keep(documents, released, change));
        released.sessions().stream()
                .filter(session -> !changes.containsKey(session.sessionId()))
                .forEach(session -> refresh(documents, session));
    }

    private static void keep(Documents documents, Released released, ReleaseChange change) {
        documents.update(
                "sessions",
                change.session().sessionId().toString(),
                d -> d.append("edition", released.edition().edition())
                        .append("number", released.number())
                        .append("at", released.at().toString())
                        .append("change", Shapes.write(change)));
    }

    /** At the same place, but title or people may be others. */
    private static void refresh(Documents documents, ReleasedSession session) {
        documents.updateIfPresent("sessions", session.sessionId().toString(), d -> {
            var old = change(d);
            d.append("change", Shapes.write(new ReleaseChange(old.type(), session, old.previous(), old.reason())));
        });
    }

    static ReleaseChange change(Document document) {
        return Shapes.member(document, "change", ReleaseChange.class);
    }

    static String id(String edition, int number) {
        return edition + "/" + number;
    }
}
