package igf.participation.floor.view;

import igf.participation.floor.FloorEvent;
import igf.participation.floor.FloorEvent.Asked;
import igf.participation.floor.FloorEvent.Done;
import igf.participation.floor.FloorEvent.Granted;
import igf.participation.floor.FloorRequest;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** {@code sessions}: where the last speaker was, and each request with its state in order of arrival, text sealed. */
@Component
class FloorView implements View {

    static final String SESSIONS = "sessions";
    static final String REQUESTS = "requests";

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof FloorEvent event)) {
            return;
        }
        switch (event) {
            case Asked e ->
                documents.update(SESSIONS, e.session().toString(), d -> {
                    d.append("edition", e.edition());
                    requests(d).append(e.request().id().toString(), write(e.request(), fact));
                });
            case Granted e ->
                documents.update(SESSIONS, e.session().toString(), d -> {
                    d.append("last", e.mode().name());
                    state(d, e.request().toString(), FloorRequest.State.GRANTED);
                });
            case Done e ->
                documents.update(
                        SESSIONS,
                        e.session().toString(),
                        d -> state(d, e.request().toString(), FloorRequest.State.DONE));
        }
        touch(event, fact, documents);
    }

    private static void touch(FloorEvent event, Recorded<?> fact, Documents documents) {
        var session = switch (event) {
            case Asked e -> e.session();
            case Granted e -> e.session();
            case Done e -> e.session();
        };
        documents.update(SESSIONS, session.toString(), d -> d.append("version", fact.sequence()));
    }

    private static Document write(FloorRequest request, Recorded<?> fact) {
        var text = request.text();
        return new Document("registration", request.registration().toString())
                .append("mode", request.mode().name())
                .append("kind", request.kind().name())
                .append("name", request.name().toString())
                .append("text", text == null ? null : text.toString())
                .append("at", fact.meta().recordedAt().toString())
                .append("state", FloorRequest.State.WAITING.name());
    }

    private static void state(Document session, String request, FloorRequest.State state) {
        requests(session).get(request, new Document()).append("state", state.name());
    }

    private static Document requests(Document session) {
        var requests = session.get(REQUESTS, Document.class);
        if (requests == null) {
            requests = new Document();
            session.append(REQUESTS, requests);
        }
        return requests;
    }
}
