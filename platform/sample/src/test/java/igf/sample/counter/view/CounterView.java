package igf.sample.counter.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.sample.counter.CounterEvent;
import org.springframework.stereotype.Component;

@Component
public class CounterView implements View {

    @Override
    public String name() {
        return "counters";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof CounterEvent event)) {
            return;
        }
        switch (event) {
            case CounterEvent.Opened e ->
                documents.update(
                        "counters",
                        e.id().toString(),
                        d -> d.append("name", e.name()).append("total", 0).append("version", fact.sequence()));
            case CounterEvent.Added e -> {
                if (e.amount() == 666) {
                    throw new IllegalStateException("planted: a projector that fails");
                }
                documents.update(
                        "counters",
                        e.id().toString(),
                        d -> d.append("total", e.total()).append("version", fact.sequence()));
            }
            case CounterEvent.Closed e ->
                documents.update("counters", e.id().toString(), d -> d.append("closed", true));
            case CounterEvent.ForeignSaid e ->
                documents.update(
                        "counters",
                        e.counter().toString(),
                        d -> d.append("foreign", d.getInteger("foreign", 0) + e.amount()));
        }
    }
}
