package igf.participation.attendance.view;

import igf.participation.attendance.AttendanceEvent;
import igf.participation.attendance.PresenceFact;
import igf.participation.person.PersonEvent;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code attendees}: some of those seen in a session, with the edition, and per registration what the figures count by and all
 * its facts in the order in which they happened, so that facts that came in another order make the same document. Some and not
 * all, since a document is written whole for each fact: a session's would grow with all who come. {@code links}: with whom somebody
 * is one human.
 */
@Component
class AttendanceView implements View {

    static final String ATTENDEES = "attendees";
    static final String SESSION = "session";
    static final String PEOPLE = "people";
    static final String FACTS = "facts";
    static final String LINKS = "links";
    static final String WITH = "with";

    /** Documents that a session's attendees are spread over, by the last bits of their ids. */
    private static final int SHARES = 64;

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public int version() {
        return 3;
    }

    /** The documents of a session. */
    static List<String> of(UUID session) {
        return LongStream.range(0, SHARES).mapToObj(share -> id(session, share)).toList();
    }

    /** The document that has a registration. */
    static String of(UUID session, UUID registration) {
        return id(session, registration.getLeastSignificantBits() & SHARES - 1);
    }

    private static String id(UUID session, long share) {
        return session + "|" + share;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (fact.event() instanceof AttendanceEvent event) {
            switch (event) {
                case AttendanceEvent.Noted e ->
                    documents.update(
                            ATTENDEES,
                            of(e.session(), e.attendee().registration()),
                            d -> note(
                                    d.append("edition", e.edition())
                                            .append(SESSION, e.session().toString()),
                                    e));
            }
        } else if (fact.event() instanceof PersonEvent event) {
            switch (event) {
                case PersonEvent.Linked e ->
                    documents.update(
                            LINKS,
                            e.person().toString(),
                            d -> in(d, WITH).append(e.with().toString(), true));
                case PersonEvent.Unlinked e ->
                    documents.update(
                            LINKS,
                            e.person().toString(),
                            d -> in(d, WITH).remove(e.with().toString()));
                case PersonEvent.ErasureAsked e -> {}
                case PersonEvent.Erased e -> {}
            }
        }
    }

    private static void note(Document attendees, AttendanceEvent.Noted event) {
        var attendee = event.attendee();
        var key = attendee.registration().toString();
        var people = in(attendees, PEOPLE);
        var person = in(people, key);
        person.append("person", attendee.person().toString())
                .append("stakeholderGroup", attendee.stakeholderGroup().name())
                .append("region", text(attendee.region()))
                .append("gender", text(attendee.gender()))
                .append("firstTime", attendee.firstTime());
        var facts = new ArrayList<PresenceFact>(StoredFact.all(person));
        facts.add(event.fact());
        facts.sort(null);
        person.append(FACTS, List.copyOf(facts.stream().map(StoredFact::write).toList()));
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
