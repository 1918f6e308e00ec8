package igf.scheduling.programme.view;

import igf.platform.view.Views;
import igf.scheduling.programme.view.ProgrammeView.StoredAvailability;
import igf.scheduling.support.Availabilities;
import igf.scheduling.support.AvailabilityOpener;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the availabilities of an edition when the first is needed, so that most commands read nothing. */
@Component
class AvailabilitiesFromView implements Availabilities.OfEditions {

    private final Views views;
    private final ProgrammeView view;
    private final AvailabilityOpener opener;

    AvailabilitiesFromView(Views views, ProgrammeView view, AvailabilityOpener opener) {
        this.views = views;
        this.view = view;
        this.opener = opener;
    }

    @Override
    public Availabilities of(String edition) {
        var all = new AtomicReference<@Nullable Availabilities>();
        return person -> {
            var read = all.get();
            if (read == null) {
                read = open(views.reader(view, ProgrammeView.AVAILABILITIES)
                        .list(ProgrammeView.AVAILABILITIES.matches(StoredAvailability::edition, edition)));
                all.set(read);
            }
            return read.find(person);
        };
    }

    Availabilities open(List<StoredAvailability> stored) {
        return opener.open(
                stored.stream().collect(Collectors.toMap(StoredAvailability::person, StoredAvailability::times)));
    }
}
