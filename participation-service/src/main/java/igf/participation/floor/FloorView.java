package igf.participation.floor;

import igf.participation.floor.FloorEvent.Asked;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores the floor of each session, and the sessions in which each registration asked for it. */
@Component
class FloorView implements View {

    /** Id: the session */
    static final ViewCollection<StoredFloor> SESSIONS = ViewCollection.of("sessions", StoredFloor.class);
    /** Id: the registration */
    static final ViewCollection<RequestedSessions> REGISTRATIONS =
            ViewCollection.of("registrations", RequestedSessions.class);

    /** @param sessions sessions in which the registration ever asked for the floor */
    record RequestedSessions(Map<UUID, Boolean> sessions) {

        static final RequestedSessions NONE = new RequestedSessions(Map.of());

        private RequestedSessions plus(UUID session) {
            var all = new LinkedHashMap<>(sessions);
            all.put(session, true);
            return new RequestedSessions(all);
        }
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (!(recorded.event() instanceof FloorEvent event)) {
            return;
        }
        documents.change(
                SESSIONS,
                event.session(),
                StoredFloor.empty(event.session()),
                floor -> floor.after(event, recorded.meta().recordedAt(), recorded.sequence()));
        if (event instanceof Asked e) {
            documents.change(
                    REGISTRATIONS,
                    e.request().registration(),
                    RequestedSessions.NONE,
                    asked -> asked.plus(e.session()));
        }
    }
}
