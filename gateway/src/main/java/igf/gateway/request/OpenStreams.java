package igf.gateway.request;

import igf.gateway.problem.ProblemException;
import igf.gateway.problem.ProblemKind;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits the open streams of server-sent events at this replica: for each person, and in all together with those of
 * services.
 */
@Component
public class OpenStreams {

    private final int perPerson;
    private final int inAll;
    private final Map<String, Integer> people = new HashMap<>();
    private int all;

    OpenStreams(@Value("${igf.streams.per-person}") int perPerson, @Value("${igf.streams.in-all}") int inAll) {
        this.perPerson = perPerson;
        this.inAll = inAll;
    }

    /** A counted stream. Its owner closes it once. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Counts a stream of the console.
     *
     * @throws ProblemException if the person has too many streams, or there are too many in all
     */
    public synchronized Place take(String person) {
        if (people.getOrDefault(person, 0) >= perPerson) {
            throw new ProblemException(ProblemKind.TOO_MANY_REQUESTS);
        }
        Place place = take();
        people.merge(person, 1, Integer::sum);
        return () -> {
            place.close();
            leave(person);
        };
    }

    /**
     * Counts a stream of a service, which limits its own users.
     *
     * @throws ProblemException if there are too many in all
     */
    public synchronized Place take() {
        if (all >= inAll) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        all++;
        return this::leave;
    }

    private synchronized void leave() {
        all--;
    }

    private synchronized void leave(String person) {
        people.computeIfPresent(person, (_, open) -> open == 1 ? null : open - 1);
    }
}
