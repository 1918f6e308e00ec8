package igf.scheduling.programme.view;

import igf.platform.view.Views;
import igf.scheduling.programme.view.ProgrammeView.StoredAvailability;
import igf.scheduling.programme.view.ProgrammeView.StoredInterest;
import igf.scheduling.support.Availabilities;
import igf.scheduling.support.Availability;
import igf.scheduling.support.AvailabilityOpener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads availabilities, and interest, of an edition when the first is needed, so that most commands read nothing. */
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
        return new ReadOnce(
                readOnce(() -> open(views.reader(view, ProgrammeView.AVAILABILITIES)
                        .list(ProgrammeView.AVAILABILITIES.matches(StoredAvailability::edition, edition)))),
                readOnce(() -> bySession(views.reader(view, ProgrammeView.INTERESTS)
                        .list(ProgrammeView.INTERESTS.matches(StoredInterest::edition, edition)))));
    }

    /** Returns what these documents say. */
    Availabilities of(List<StoredAvailability> stated, List<StoredInterest> counted) {
        return new ReadOnce(readOnce(() -> open(stated)), readOnce(() -> bySession(counted)));
    }

    private Availabilities open(List<StoredAvailability> stored) {
        return opener.open(
                stored.stream().collect(Collectors.toMap(StoredAvailability::person, StoredAvailability::times)));
    }

    private static Map<UUID, Integer> bySession(List<StoredInterest> counted) {
        return counted.stream().collect(Collectors.toMap(StoredInterest::session, StoredInterest::interested));
    }

    private static <T> Supplier<T> readOnce(Supplier<T> reader) {
        var known = new AtomicReference<@Nullable T>();
        return () -> {
            var read = known.get();
            if (read == null) {
                read = reader.get();
                known.set(read);
            }
            return read;
        };
    }

    private record ReadOnce(Supplier<Availabilities> people, Supplier<Map<UUID, Integer>> interests)
            implements Availabilities {

        @Override
        public Optional<Availability> find(UUID person) {
            return people.get().find(person);
        }

        @Override
        public int interest(UUID session) {
            return interests.get().getOrDefault(session, 0);
        }
    }
}
