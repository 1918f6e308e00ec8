package igf.participation.attendance.view;

import igf.participation.attendance.PresenceFact;
import igf.participation.vocabulary.Mode;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/** A fact as a small document and back; a session has thousands, so names are short. */
final class StoredFact {

    private StoredFact() {}

    static Document write(PresenceFact fact) {
        var stored = new Document("k", fact.kind().name())
                .append("m", fact.mode().name())
                .append("at", fact.at().toString())
                .append("s", fact.source())
                .append("n", fact.sequence());
        return fact.device() == null ? stored : stored.append("d", fact.device());
    }

    static PresenceFact read(Document d) {
        return new PresenceFact(
                PresenceFact.Kind.valueOf(d.getString("k")),
                Mode.valueOf(d.getString("m")),
                Instant.parse(d.getString("at")),
                d.getString("s"),
                d.getLong("n"),
                d.getString("d"));
    }

    /** Of one person in one session. */
    static List<PresenceFact> all(Document person) {
        return person.getList(AttendanceView.FACTS, Document.class, List.of()).stream()
                .map(StoredFact::read)
                .toList();
    }
}
