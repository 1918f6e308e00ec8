package igf.participation.attendance.view;

import igf.participation.attendance.AttendanceEvent;
import igf.participation.person.PersonEvent;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Stores who was in which session, and which ids belong to one person. */
@Component
class AttendanceView implements View {

    /** Id: the session and the number of the shard */
    static final ViewCollection<AttendeeShard> ATTENDEES = ViewCollection.of("attendees", AttendeeShard.class);
    /** Id: the person */
    static final ViewCollection<Links> LINKS = ViewCollection.of("links", Links.class);

    /** A session's attendees are spread over this many documents, by the last bits of the registration's id. */
    private static final int SHARDS = 64;

    /** @param with ids of the same human */
    record Links(UUID id, Map<UUID, Boolean> with) {

        Links plus(UUID other) {
            var all = new LinkedHashMap<>(with);
            all.put(other, true);
            return new Links(id, all);
        }

        Links without(UUID other) {
            var all = new LinkedHashMap<>(with);
            all.remove(other);
            return new Links(id, all);
        }
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public int version() {
        return 3;
    }

    static List<String> documentIds(UUID session) {
        return LongStream.range(0, SHARDS).mapToObj(shard -> id(session, shard)).toList();
    }

    /** Returns the id of the document that contains a registration. */
    static String documentId(UUID session, UUID registration) {
        return id(session, registration.getLeastSignificantBits() & SHARDS - 1);
    }

    private static String id(UUID session, long shard) {
        return session + "|" + shard;
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (recorded.event() instanceof AttendanceEvent event) {
            switch (event) {
                case AttendanceEvent.Noted e ->
                    documents.change(
                            ATTENDEES,
                            documentId(e.session(), e.attendee().registration()),
                            AttendeeShard.empty(e),
                            known -> known.withFact(e));
            }
        } else if (recorded.event() instanceof PersonEvent event) {
            var none = new Links(event.person(), Map.of());
            switch (event) {
                case PersonEvent.Linked e -> documents.change(LINKS, e.person(), none, links -> links.plus(e.with()));
                case PersonEvent.Unlinked e ->
                    documents.change(LINKS, e.person(), none, links -> links.without(e.with()));
                case PersonEvent.ErasureAsked e -> {}
                case PersonEvent.Erased e -> {}
            }
        }
    }
}
