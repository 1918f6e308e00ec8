package igf.participation.person;

import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores when each person can come, for their export. */
@Component
class AvailabilityView implements View {

    /** Id: the person */
    static final ViewCollection<StatedByPerson> STATED = ViewCollection.of("stated", StatedByPerson.class);

    /** @param editions sealed times by edition */
    record StatedByPerson(Map<String, PersonalValue> editions) {

        static final StatedByPerson NONE = new StatedByPerson(Map.of());

        private StatedByPerson with(String edition, @Nullable PersonalValue times) {
            var all = new TreeMap<>(editions);
            if (times == null) {
                all.remove(edition);
            } else {
                all.put(edition, times);
            }
            return new StatedByPerson(all);
        }
    }

    @Override
    public String name() {
        return "availability";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case AvailabilityNews e ->
                documents.change(
                        STATED, e.person(), StatedByPerson.NONE, stated -> stated.with(e.edition(), e.times()));
            case PersonEvent.Erased e -> documents.delete(STATED, e.person());
            default -> {}
        }
    }
}
