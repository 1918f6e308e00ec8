package igf.participation.floor;

import igf.participation.floor.FloorEvent.Asked;
import igf.platform.domain.Recorded;
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
    static final ViewCollection<AskedIn> REGISTRATIONS = ViewCollection.of("registrations", AskedIn.class);

    /** @param sessions in which the registration ever asked */
    record AskedIn(Map<UUID, Boolean> sessions) {

        static final AskedIn NONE = new AskedIn(Map.of());

        private AskedIn and(UUID session) {
            var all = new LinkedHashMap<>(sessions);
            all.put(session, true);
            return new AskedIn(all);
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
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof FloorEvent event)) {
            return;
        }
        documents.change(
                SESSIONS,
                event.session(),
                StoredFloor.none(event.session()),
                floor -> floor.after(event, fact.meta().recordedAt(), fact.sequence()));
        if (event instanceof Asked e) {
            documents.change(REGISTRATIONS, e.request().registration(), AskedIn.NONE, asked -> asked.and(e.session()));
        }
    }
}
