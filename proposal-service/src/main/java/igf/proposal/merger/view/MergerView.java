package igf.proposal.merger.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.merger.MergerEvent;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** {@value #MERGERS}: one document a proposal that goes in, {@code {into, state, steps: [{at, what}]}}; ended ones stay. */
@Component
public class MergerView implements View {

    public static final String MERGERS = "mergers";

    @Override
    public String name() {
        return "mergers";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (fact.event() instanceof MergerEvent event) {
            documents.update(MERGERS, event.proposal().toString(), d -> fold(event, d, fact));
        }
    }

    private static void fold(MergerEvent event, Document d, Recorded<?> fact) {
        switch (event) {
            case MergerEvent.Proposed e -> {
                d.append("into", e.into().proposal().toString())
                        .append("number", e.from().notice().number())
                        .append("intoNumber", e.into().notice().number())
                        .append("reason", e.reason())
                        .append("expiresAt", e.expiresAt().toString());
                step(d, "PROPOSED", fact);
            }
            case MergerEvent.Answered e -> step(d, (e.agreed() ? "AGREED_BY_" : "REFUSED_BY_") + e.side(), fact);
            case MergerEvent.Agreed e -> step(d, "AGREED", fact);
            case MergerEvent.Settled e -> step(d, "MERGED", fact);
            case MergerEvent.PersonTaken e -> {}
            case MergerEvent.Ended e -> step(d, e.outcome().name(), fact);
            case MergerEvent.Undone e -> step(d, "UNDONE", fact);
        }
    }

    private static void step(Document d, String what, Recorded<?> fact) {
        var steps = new ArrayList<>(d.getList("steps", Document.class, List.of()));
        steps.add(new Document("at", fact.meta().recordedAt().toString()).append("what", what));
        d.append("steps", steps);
        if (!what.contains("_BY_")) {
            d.append("state", what);
        }
    }
}
