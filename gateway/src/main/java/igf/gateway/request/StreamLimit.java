package igf.gateway.request;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits the open streams of server-sent events at this replica: for each person, and in total, including the streams
 * of services.
 */
@Component
public class StreamLimit {

    private final int perPerson;
    private final int total;
    private final Map<String, Integer> countByPerson = new HashMap<>();
    private int count;

    StreamLimit(@Value("${igf.streams.per-person}") int perPerson, @Value("${igf.streams.in-all}") int total) {
        this.perPerson = perPerson;
        this.total = total;
    }

    /** A counted stream. Its owner closes it once. */
    public interface CountedStream extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Counts a stream of the console.
     *
     * @throws ProblemException 429 if the person has too many streams, 503 if there are too many in total
     */
    public synchronized CountedStream open(String person) {
        if (countByPerson.getOrDefault(person, 0) >= perPerson) {
            throw new ProblemException(ProblemKind.TOO_MANY_REQUESTS);
        }
        CountedStream stream = open();
        countByPerson.merge(person, 1, Integer::sum);
        return () -> {
            stream.close();
            release(person);
        };
    }

    /**
     * Counts a stream of a service, which limits the streams of its own users.
     *
     * @throws ProblemException 503 if there are too many in total
     */
    public synchronized CountedStream open() {
        if (count >= total) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        count++;
        return this::release;
    }

    private synchronized void release() {
        count--;
    }

    private synchronized void release(String person) {
        countByPerson.computeIfPresent(person, (_, open) -> open == 1 ? null : open - 1);
    }
}
