package igf.sample.counter;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class CounterView implements View {

    public static final ViewCollection<Counter> COUNTERS = ViewCollection.of("counters", Counter.class);

    @Override
    public String name() {
        return "counters";
    }

    @Override
    public void project(RecordedEvent<?> fact, Documents documents) {
        if (!(fact.event() instanceof CounterEvent event)) {
            return;
        }
        switch (event) {
            case CounterEvent.Opened e -> change(documents, e.id(), known -> known.opened(e.name(), fact.sequence()));
            case CounterEvent.Added e -> {
                if (e.amount() == 666) {
                    throw new IllegalStateException("planted: a projector that fails");
                }
                change(documents, e.id(), known -> known.added(e.total(), fact.sequence()));
            }
            case CounterEvent.Closed e -> change(documents, e.id(), Counter::ended);
            case CounterEvent.ForeignSaid e -> change(documents, e.counter(), known -> known.heard(e.amount()));
        }
    }

    private static void change(Documents documents, UUID id, UnaryOperator<Counter> change) {
        documents.change(COUNTERS, id, Counter.none(id), change);
    }

    /** The state of a counter; each member is null until an event sets it. */
    public record Counter(
            UUID id,
            @Nullable String name,
            @Nullable Integer total,
            @Nullable Long version,
            @Nullable Boolean closed,
            @Nullable Integer foreign) {

        private static Counter none(UUID id) {
            return new Counter(id, null, null, null, null, null);
        }

        private Counter opened(String newName, long newVersion) {
            return new Counter(id, newName, 0, newVersion, closed, foreign);
        }

        private Counter added(int newTotal, long newVersion) {
            return new Counter(id, name, newTotal, newVersion, closed, foreign);
        }

        private Counter ended() {
            return new Counter(id, name, total, version, true, foreign);
        }

        private Counter heard(int amount) {
            return new Counter(id, name, total, version, closed, (foreign == null ? 0 : foreign) + amount);
        }
    }
}
