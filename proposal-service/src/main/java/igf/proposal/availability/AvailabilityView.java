package igf.proposal.availability;

import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lists the people of an edition who stated when they can come. */
@Component
class AvailabilityView implements View {

    /** Id: that of the aggregate */
    static final ViewCollection<StoredAvailability> STATED = ViewCollection.of("stated", StoredAvailability.class);

    record StoredAvailability(String edition, UUID person, PersonalValue times, Instant at) {}

    @Override
    public String name() {
        return "availability";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (recorded.event() instanceof AvailabilityEvent event) {
            var id = AvailabilityId.of(event.edition(), event.person());
            switch (event) {
                case AvailabilityEvent.Stated e -> {
                    var times = e.times();
                    if (times == null) {
                        documents.delete(STATED, id);
                    } else {
                        documents.put(
                                STATED,
                                id,
                                new StoredAvailability(
                                        e.edition(),
                                        e.person(),
                                        times,
                                        recorded.meta().recordedAt()));
                    }
                }
            }
        }
    }
}
