package igf.participation.attendance.view;

import igf.participation.attendance.AttendanceEvent;
import igf.participation.attendance.Fact;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code sessions}: edition, and per registration what the figures count by and all its facts in the order in which they
 * happened, so that facts that came in another order make the same document.
 */
@Component
class AttendanceView implements View {

    static final String SESSIONS = "sessions";
    static final String PEOPLE = "people";
    static final String FACTS = "facts";

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (fact.event() instanceof AttendanceEvent.Noted e) {
            documents.update(SESSIONS, e.session().toString(), d -> note(d.append("edition", e.edition()), e));
        }
    }

    private static void note(Document session, AttendanceEvent.Noted event) {
        var attendee = event.attendee();
        var key = attendee.registration().toString();
        var people = in(session, PEOPLE);
        var person = in(people, key);
        person.append("stakeholderGroup", attendee.stakeholderGroup().name())
                .append("region", text(attendee.region()))
                .append("gender", text(attendee.gender()))
                .append("firstTime", attendee.firstTime());
        var facts = new ArrayList<Fact>(StoredFact.all(person));
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
