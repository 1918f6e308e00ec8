package igf.scheduling.programme.web;

import igf.scheduling.programme.Session;
import igf.scheduling.programme.Standing;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases.PublicSession;
import igf.scheduling.support.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code {id, proposalId, number, title, minutes, format, subthemes, description, state, placement, clashes, people}}, the
 * same members for everybody.
 */
@Component
class SessionShown {

    private final Shown shown;

    SessionShown(Shown shown) {
        this.shown = shown;
    }

    /** As it stands now, with {@code edition, version, cancelled}. */
    Map<String, @Nullable Object> inside(Standing standing) {
        var session = standing.session();
        var facts = session.facts();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", facts.sessionId());
        body.put("edition", standing.edition().edition());
        body.put("proposalId", facts.proposalId());
        body.put("number", facts.number());
        body.put("title", facts.title());
        body.put("minutes", facts.format().minutes());
        body.put("format", Shown.format(facts.format()));
        body.put("subthemes", facts.subthemes());
        body.put("description", facts.description());
        body.put("state", session.state());
        body.put("cancelled", session.cancelled());
        body.put("placement", Shown.place(standing.place()));
        body.put("clashes", shown.clashes(standing.edition().edition(), standing.clashes()));
        body.put("people", shown.inside(standing.edition().edition(), session.people()));
        body.put("version", session.version());
        return body;
    }

    /** As it was made public. */
    Map<String, @Nullable Object> outside(PublicSession session) {
        var change = session.change();
        return outside(session.edition(), change.session(), session.cancelled() ? change : null, session.number());
    }

    /** A release as a list: what takes place by time, then what was cancelled. @param state null for all */
    List<Map<String, @Nullable Object>> outside(PublicProgramme release, Session.@Nullable State state) {
        var edition = release.edition().edition();
        var all = new ArrayList<Map<String, @Nullable Object>>();
        if (state == null || state == Session.State.PLACED) {
            release.sessions().forEach(session -> all.add(outside(edition, session, release.number())));
        }
        if (state == null || state == Session.State.CANCELLED) {
            release.cancelled()
                    .forEach(change -> all.add(outside(edition, change.session(), change, release.number())));
        }
        return all;
    }

    Map<String, @Nullable Object> outside(String edition, ReleasedSession session, int release) {
        return outside(edition, session, null, release);
    }

    private Map<String, @Nullable Object> outside(
            String edition, ReleasedSession session, @Nullable ReleaseChange cancelled, int release) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", session.sessionId());
        body.put("edition", edition);
        body.put("proposalId", session.proposalId());
        body.put("number", session.number());
        body.put("title", session.title());
        body.put("minutes", session.format().minutes());
        body.put("format", Shown.format(session.format()));
        body.put("subthemes", session.subthemes());
        body.put("description", session.description());
        body.put("state", cancelled == null ? Session.State.PLACED : Session.State.CANCELLED);
        body.put("cancelled", cancelled == null ? null : cancelled.reason());
        body.put("placement", cancelled == null ? Shown.place(session.place()) : null);
        body.put("clashes", List.of());
        body.put("people", shown.outside(edition, session.people()));
        body.put("release", release);
        return body;
    }
}
