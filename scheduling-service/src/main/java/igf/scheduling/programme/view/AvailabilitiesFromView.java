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
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the availabilities of an edition when the first is needed, so that commands that place nothing read nothing.
 * The interest in a session is read for each place; see {@link #readFirstAlone}.
 */
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
                readFirstAlone(
                        session -> views.reader(view, ProgrammeView.INTERESTS)
                                .find(session)
                                .map(StoredInterest::interested)
                                .orElse(0),
                        readOnce(() -> bySession(views.reader(view, ProgrammeView.INTERESTS)
                                .list(ProgrammeView.INTERESTS.matches(StoredInterest::edition, edition))))));
    }

    /** Returns what these documents say. */
    Availabilities of(List<StoredAvailability> stated, List<StoredInterest> counted) {
        var interests = bySession(counted);
        return new ReadOnce(readOnce(() -> open(stated)), session -> interests.getOrDefault(session, 0));
    }

    private Availabilities open(List<StoredAvailability> stored) {
        return opener.open(
                stored.stream().collect(Collectors.toMap(StoredAvailability::person, StoredAvailability::times)));
    }

    private static Map<UUID, Integer> bySession(List<StoredInterest> counted) {
        return counted.stream().collect(Collectors.toMap(StoredInterest::session, StoredInterest::interested));
    }

    /**
     * Returns the interest in sessions. Most commands place one session, so that of the first is read alone, and that
     * of all sessions when another one is needed.
     */
    static ToIntFunction<UUID> readFirstAlone(ToIntFunction<UUID> one, Supplier<Map<UUID, Integer>> all) {
        var first = new AtomicReference<@Nullable SessionInterest>();
        return session -> {
            var known = first.get();
            if (known == null) {
                known = new SessionInterest(session, one.applyAsInt(session));
                first.set(known);
            }
            return known.session().equals(session)
                    ? known.interested()
                    : all.get().getOrDefault(session, 0);
        };
    }

    private record SessionInterest(UUID session, int interested) {}

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

    private record ReadOnce(Supplier<Availabilities> people, ToIntFunction<UUID> interests) implements Availabilities {

        @Override
        public Optional<Availability> find(UUID person) {
            return people.get().find(person);
        }

        @Override
        public int interest(UUID session) {
            return interests.applyAsInt(session);
        }
    }
}
