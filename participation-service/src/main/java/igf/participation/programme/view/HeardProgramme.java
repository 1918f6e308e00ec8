package igf.participation.programme.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import igf.participation.programme.ToldSession;
import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.platform.view.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was heard, without waiting. */
@Component
public class HeardProgramme {

    private final Views views;
    private final ProgrammeView view;

    HeardProgramme(Views views, ProgrammeView view) {
        this.views = views;
        this.view = view;
    }

    public Optional<Edition> edition(String slug) {
        return Optional.ofNullable(one(ProgrammeView.EDITIONS, slug)).map(StoredEdition::read);
    }

    public List<String> editions() {
        return views.collection(view, ProgrammeView.EDITIONS)
                .find()
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }

    /** ACCEPTED, RELEASED or CANCELLED; empty if never heard of. */
    public Optional<String> state(UUID session) {
        return Optional.ofNullable(one(ProgrammeView.SESSIONS, session.toString()))
                .map(d -> d.getString("state"));
    }

    public Optional<Session> released(UUID session) {
        return Optional.ofNullable(one(ProgrammeView.SESSIONS, session.toString()))
                .filter(d -> "RELEASED".equals(d.getString("state")))
                .map(StoredSession::read);
    }

    public List<Session> released(String edition) {
        return views
                .collection(view, ProgrammeView.SESSIONS)
                .find(and(eq("edition", edition), eq("state", "RELEASED")))
                .into(new ArrayList<>())
                .stream()
                .map(StoredSession::read)
                .toList();
    }

    public Optional<ToldSession> told(UUID session) {
        return Optional.ofNullable(one(ProgrammeView.SESSIONS, session.toString()))
                .filter(d -> d.containsKey(ProgrammeView.TOLD))
                .map(d -> new ToldSession(
                        StoredSession.read(d),
                        Instant.parse(d.getString(ProgrammeView.TOLD)),
                        "CANCELLED".equals(d.getString("state"))));
    }

    public List<UUID> rostersOf(UUID person) {
        var found = one(ProgrammeView.ROSTERS, person.toString());
        return found == null
                ? List.of()
                : found.keySet().stream()
                        .filter(key -> !key.startsWith("_"))
                        .map(UUID::fromString)
                        .toList();
    }

    public boolean erased(UUID person) {
        return one(ProgrammeView.ERASED, person.toString()) != null;
    }

    private @Nullable Document one(String collection, String id) {
        return views.collection(view, collection).find(eq("_id", id)).first();
    }
}
