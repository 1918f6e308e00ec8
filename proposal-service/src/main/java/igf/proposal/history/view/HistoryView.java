package igf.proposal.history.view;

import igf.platform.domain.Named;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * {@value #FACTS}: one document a fact, {@code {position, type, at, actor, roles, stream, …}}, so that a fact costs
 * the same however many there were before it.
 */
@Component
public class HistoryView implements View {

    public static final String FACTS = "facts";

    @Override
    public String name() {
        return "history";
    }

    @Override
    public int version() {
        return 2;
    }

    /** Ids of a proposal's facts sort as positions do, so that no other index is needed to read them in order. */
    public static String id(UUID proposal, long position) {
        return String.format("%s|%019d", proposal, position);
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        var type = fact.event().getClass().getAnnotation(Named.class);
        if (type == null) {
            return;
        }
        Concern.of(fact.event())
                .ifPresent(proposal -> documents.update(
                        FACTS,
                        id(proposal, fact.position()),
                        d -> d.append("position", fact.position())
                                .append("type", type.value())
                                .append("at", fact.meta().recordedAt().toString())
                                .append("actor", fact.meta().actor().subject())
                                .append(
                                        "roles",
                                        List.copyOf(new TreeSet<>(
                                                fact.meta().actor().roles())))
                                .append("stream", fact.stream())
                                .append("sequence", fact.sequence())
                                .append("cause", fact.meta().causationId())
                                .append("correlation", fact.meta().correlationId())
                                .append("summary", Concern.summary(fact.event()))));
    }
}
