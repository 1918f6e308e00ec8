package igf.participation.programme.view;

import igf.participation.person.PersonEvent;
import igf.participation.programme.ProgrammeEvent;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * {@code editions}; {@code sessions}, whose {@code state} is ACCEPTED, RELEASED or CANCELLED, and whose {@code left} are the roster
 * entries that somebody left since, whichever release names them, and {@code told} when it was released so; {@code erased}: people;
 * {@code rosters}: the sessions of each who is or was on a roster.
 */
@Component
class ProgrammeView implements View {

    static final String EDITIONS = "editions";
    static final String SESSIONS = "sessions";
    static final String ERASED = "erased";
    static final String ROSTERS = "rosters";
    static final String TOLD = "told";
    static final String LEFT = "left";
    static final String OWNERS = "owners";

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (fact.event() instanceof ProgrammeEvent event) {
            hear(event, fact.meta().recordedAt().toString(), documents);
        } else if (fact.event() instanceof PersonEvent event) {
            forget(event, documents);
        }
    }

    private static void hear(ProgrammeEvent event, String at, Documents documents) {
        switch (event) {
            case ProgrammeEvent.EditionDescribed e ->
                documents.update(EDITIONS, e.edition().slug(), d -> d.putAll(StoredEdition.write(e.edition())));
            case ProgrammeEvent.SessionAccepted e -> {
                var owners = e.owners() == null ? List.<SessionPerson>of() : e.owners();
                documents.update(SESSIONS, e.session().toString(), d -> {
                    d.append("edition", e.edition());
                    d.putIfAbsent("state", "ACCEPTED");
                    d.append(OWNERS, StoredSession.write(owners));
                });
                enlist(documents, e.session(), owners);
            }
            case ProgrammeEvent.SessionPlaced e -> release(documents, e.session(), at);
            case ProgrammeEvent.SessionChanged e -> release(documents, e.session(), at);
            case ProgrammeEvent.SessionCancelled e ->
                documents.update(
                        SESSIONS, e.session().toString(), d -> cancel(d.append("edition", e.edition()), e, at));
            case ProgrammeEvent.RoleLeft e ->
                documents.update(
                        SESSIONS,
                        e.session().toString(),
                        d -> left(d).append(e.entry().toString(), e.role()));
            case ProgrammeEvent.RoleKept e ->
                documents.update(
                        SESSIONS,
                        e.session().toString(),
                        d -> left(d).remove(e.entry().toString()));
        }
    }

    /** From the wish on: whoever asked for it does nothing more. */
    private static void forget(PersonEvent event, Documents documents) {
        switch (event) {
            case PersonEvent.ErasureAsked e -> erased(documents, e.person());
            case PersonEvent.Erased e -> erased(documents, e.person());
            case PersonEvent.Linked e -> {}
            case PersonEvent.Unlinked e -> {}
        }
    }

    private static void erased(Documents documents, UUID person) {
        documents.update(ERASED, person.toString(), d -> d.append("erased", true));
    }

    private static void release(Documents documents, Session session, String at) {
        documents.update(
                SESSIONS,
                session.id().toString(),
                d -> d.append("state", "RELEASED").append(TOLD, at).putAll(StoredSession.write(session)));
        enlist(documents, session.id(), session.people());
    }

    /** What was never in a programme was told to nobody. */
    private static void cancel(Document session, ProgrammeEvent.SessionCancelled event, String at) {
        session.append("state", "CANCELLED");
        if (session.containsKey(TOLD)) {
            session.append(TOLD, at);
        }
        if (event.sequence() != null && session.get("calendar") instanceof Document calendar) {
            calendar.append("sequence", event.sequence());
        }
    }

    private static void enlist(Documents documents, UUID session, List<SessionPerson> people) {
        people.stream()
                .filter(one -> !"DECLINED".equals(one.state()))
                .map(SessionPerson::person)
                .distinct()
                .forEach(person ->
                        documents.update(ROSTERS, person.toString(), d -> d.append(session.toString(), true)));
    }

    private static Document left(Document session) {
        var left = session.get(LEFT, Document.class);
        if (left == null) {
            left = new Document();
            session.append(LEFT, left);
        }
        return left;
    }
}
