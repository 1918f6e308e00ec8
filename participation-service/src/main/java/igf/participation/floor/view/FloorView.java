package igf.participation.floor.view;

import igf.participation.floor.FloorEvent;
import igf.participation.floor.FloorEvent.Asked;
import igf.participation.floor.FloorEvent.Done;
import igf.participation.floor.FloorEvent.Granted;
import igf.participation.floor.FloorEvent.Restated;
import igf.participation.floor.FloorEvent.Withdrawn;
import igf.participation.floor.FloorRequest;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code sessions}: where the last speaker was, and each request with its state in order of arrival, text sealed, but those that
 * were taken back; {@code registrations}: the sessions in which one ever asked.
 */
@Component
class FloorView implements View {

    static final String SESSIONS = "sessions";
    static final String REQUESTS = "requests";
    static final String REGISTRATIONS = "registrations";

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof FloorEvent event)) {
            return;
        }
        documents.update(SESSIONS, event.session().toString(), d -> {
            fold(d, event, fact);
            d.append("version", fact.sequence());
        });
        if (event instanceof Asked e) {
            documents.update(
                    REGISTRATIONS,
                    e.request().registration().toString(),
                    d -> in(d, SESSIONS).append(e.session().toString(), true));
        }
    }

    private static void fold(Document session, FloorEvent event, Recorded<?> fact) {
        switch (event) {
            case Asked e -> {
                session.append("edition", e.edition());
                in(session, REQUESTS)
                        .append(
                                e.request().id().toString(),
                                write(e.request())
                                        .append("at", fact.meta().recordedAt().toString())
                                        .append("state", FloorRequest.State.WAITING.name()));
            }
            case Restated e -> {
                var known = in(session, REQUESTS).get(e.request().id().toString(), Document.class);
                if (known != null) {
                    known.putAll(write(e.request()));
                }
            }
            case Granted e -> {
                session.append("last", e.mode().name());
                state(session, e.request(), FloorRequest.State.GRANTED);
            }
            case Done e -> state(session, e.request(), FloorRequest.State.DONE);
            case Withdrawn e -> in(session, REQUESTS).remove(e.request().toString());
        }
    }

    private static Document write(FloorRequest request) {
        return new Document("registration", request.registration().toString())
                .append("mode", request.mode().name())
                .append("kind", request.kind().name())
                .append("name", request.name().toString())
                .append("text", text(request.text()));
    }

    private static void state(Document session, UUID request, FloorRequest.State state) {
        in(session, REQUESTS).get(request.toString(), new Document()).append("state", state.name());
    }

    private static Document in(Document parent, String name) {
        var child = parent.get(name, Document.class);
        if (child == null) {
            child = new Document();
            parent.append(name, child);
        }
        return child;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
