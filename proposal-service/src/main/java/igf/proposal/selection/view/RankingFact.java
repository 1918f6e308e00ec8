package igf.proposal.selection.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** One line of what is kept of an edition or a proposal: what changed, where in the log, when. */
record RankingFact(Document line) {

    private static final String POSITION = "position";
    private static final String AT = "at";

    static void add(Document to, String list, Recorded<?> fact, Document what) {
        var lines = new ArrayList<>(to.getList(list, Document.class, List.of()));
        var line = new Document(POSITION, fact.position())
                .append(AT, fact.meta().recordedAt().toString());
        line.putAll(what);
        lines.add(line);
        to.append(list, lines);
    }

    /** Those that were known at a moment, in the order of the log. */
    static List<RankingFact> known(Document of, String list, Moment moment) {
        return of.getList(list, Document.class, List.of()).stream()
                .map(RankingFact::new)
                .filter(fact -> moment == Moment.NOW || moment.includes(fact.position(), fact.at()))
                .toList();
    }

    long position() {
        return line.getLong(POSITION);
    }

    Instant at() {
        return Instant.parse(line.getString(AT));
    }
}
