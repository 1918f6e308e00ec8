package igf.proposal.history.view;

import igf.platform.domain.Named;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** {@value #PROPOSALS}: one document a proposal, {@code facts: [{position, type, at, actor, roles, stream, …}]}. */
@Component
public class HistoryView implements View {

    public static final String PROPOSALS = "proposals";

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        var type = fact.event().getClass().getAnnotation(Named.class);
        if (type == null) {
            return;
        }
        Concern.of(fact.event())
                .ifPresent(proposal -> documents.update(PROPOSALS, proposal.toString(), d -> {
                    var facts = new ArrayList<>(d.getList("facts", Document.class, List.of()));
                    facts.add(new Document("position", fact.position())
                            .append("type", type.value())
                            .append("at", fact.meta().recordedAt().toString())
                            .append("actor", fact.meta().actor().subject())
                            .append(
                                    "roles",
                                    List.copyOf(
                                            new TreeSet<>(fact.meta().actor().roles())))
                            .append("stream", fact.stream())
                            .append("sequence", fact.sequence())
                            .append("cause", fact.meta().causationId())
                            .append("correlation", fact.meta().correlationId())
                            .append("summary", Concern.summary(fact.event())));
                    d.append("facts", facts);
                }));
    }
}
