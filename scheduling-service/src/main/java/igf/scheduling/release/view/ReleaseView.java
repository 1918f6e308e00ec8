package igf.scheduling.release.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseChange.Type;
import igf.scheduling.release.ReleaseEvent;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.support.Shapes;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Collections {@code releases} (id {@code <edition>/<number>}: facts, number, at, note, counts, rooms, grid), {@code released}
 * (id {@code <edition>/<number>/<session>}: the session as that release says it), {@code changes} (id the same: what the release
 * changed about it), {@code current} (id the edition: number) and {@code sessions} (id the session's: edition, number, at,
 * change). A session is a document of its own, so that no document grows with the programme.
 */
@Component
class ReleaseView implements View {

    static final String HEADS = "releases";
    static final String RELEASED = "released";
    static final String CHANGES = "changes";
    static final String CURRENT = "current";
    static final String SESSIONS = "sessions";

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof ReleaseEvent release)) {
            return;
        }
        var edition = release.edition().edition();
        documents.update(HEADS, id(edition, release.number()), head(release));
        documents.update(CURRENT, edition, d -> d.append("number", release.number()));
        for (var session : release.programme()) {
            documents.update(
                    RELEASED,
                    id(release, session),
                    d -> d.append("edition", edition)
                            .append("number", release.number())
                            .append("session", Shapes.write(session)));
        }
        for (var change : release.differences()) {
            documents.update(
                    CHANGES,
                    id(release, change.session()),
                    d -> d.append("edition", edition)
                            .append("number", release.number())
                            .append("type", change.type().name())
                            .append("change", Shapes.write(change)));
            documents.update(
                    SESSIONS,
                    change.session().sessionId().toString(),
                    d -> d.append("edition", edition)
                            .append("number", release.number())
                            .append("at", release.at().toString())
                            .append("change", Shapes.write(change)));
        }
    }

    private static Consumer<Document> head(ReleaseEvent release) {
        return d -> d.append("edition", release.edition().edition())
                .append("facts", Shapes.write(release.edition()))
                .append("number", release.number())
                .append("at", release.at().toString())
                .append("note", release.note())
                .append("sessions", release.programme().size())
                .append("scheduled", release.count(Type.SCHEDULED))
                .append("moved", release.count(Type.MOVED))
                .append("cancelled", release.count(Type.CANCELLED))
                .append("changed", release.count(Type.CHANGED))
                .append(
                        "rooms",
                        List.copyOf(release.venue().stream().map(Shapes::write).toList()))
                .append("grid", Shapes.write(release.slots()));
    }

    static ReleaseChange change(Document document) {
        return Shapes.member(document, "change", ReleaseChange.class);
    }

    static ReleasedSession session(Document document) {
        return Shapes.member(document, "session", ReleasedSession.class);
    }

    static String id(String edition, int number) {
        return edition + "/" + number;
    }

    private static String id(ReleaseEvent release, ReleasedSession session) {
        return id(release.edition().edition(), release.number(), session.sessionId());
    }

    static String id(String edition, int number, UUID session) {
        return id(edition, number) + "/" + session;
    }
}
