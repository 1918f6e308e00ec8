package igf.participation.programme.view;

import igf.participation.programme.ProgrammeEvent;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** {@code editions} and {@code sessions}; a session's {@code state} is ACCEPTED, RELEASED or CANCELLED. */
@Component
class ProgrammeView implements View {

    static final String EDITIONS = "editions";
    static final String SESSIONS = "sessions";

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof ProgrammeEvent event)) {
            return;
        }
        switch (event) {
            case ProgrammeEvent.EditionDescribed e ->
                documents.update(EDITIONS, e.edition().slug(), d -> d.putAll(StoredEdition.write(e.edition())));
            case ProgrammeEvent.SessionAccepted e ->
                documents.update(SESSIONS, e.session().toString(), d -> {
                    d.append("edition", e.edition());
                    d.putIfAbsent("state", "ACCEPTED");
                });
            case ProgrammeEvent.SessionPlaced e ->
                documents.update(SESSIONS, e.session().id().toString(), d -> place(d, e));
            case ProgrammeEvent.SessionCancelled e ->
                documents.update(
                        SESSIONS,
                        e.session().toString(),
                        d -> d.append("edition", e.edition()).append("state", "CANCELLED"));
        }
    }

    private static void place(Document document, ProgrammeEvent.SessionPlaced event) {
        document.append("state", "RELEASED").putAll(StoredSession.write(event.session()));
    }
}
