package igf.participation.agenda;

import igf.participation.agenda.AgendaEvent.SessionMarked;
import igf.participation.agenda.AgendaEvent.SessionUnmarked;
import igf.participation.person.PersonEvent;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores the sessions that each person has marked, until the person is erased. */
@Component
class AgendaView implements View {

    /** Id: the person */
    static final ViewCollection<MarkedByPerson> PEOPLE = ViewCollection.of("people", MarkedByPerson.class);

    /**
     * A mark, or one that was removed. It stays, because calendar programs keep entries that disappear from a feed.
     *
     * @param at when it was set or removed
     */
    record StoredMark(boolean marked, Instant at) {}

    /** @param sessions marks by session */
    record MarkedByPerson(Map<UUID, StoredMark> sessions) {

        static final MarkedByPerson NONE = new MarkedByPerson(Map.of());

        private MarkedByPerson with(UUID session, StoredMark mark) {
            var all = new LinkedHashMap<>(sessions);
            all.put(session, mark);
            return new MarkedByPerson(all);
        }
    }

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        var at = recorded.meta().recordedAt();
        switch (recorded.event()) {
            case SessionMarked e -> put(documents, e.person(), e.session(), new StoredMark(true, at));
            case SessionUnmarked e -> put(documents, e.person(), e.session(), new StoredMark(false, at));
            case PersonEvent.Erased e -> documents.delete(PEOPLE, e.person());
            default -> {}
        }
    }

    private static void put(Documents documents, UUID person, UUID session, StoredMark mark) {
        documents.change(PEOPLE, person, MarkedByPerson.NONE, known -> known.with(session, mark));
    }
}
