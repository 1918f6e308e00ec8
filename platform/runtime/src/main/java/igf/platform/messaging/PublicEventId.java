package igf.platform.messaging;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The id of a public event, as text {@code <recorded>.<ordinal>}.
 *
 * @param recorded id of the recorded event that it was made from
 * @param ordinal its number among the public events of that event, from 0
 */
public record PublicEventId(String recorded, int ordinal) {

    private static final String SEPARATOR = ".";

    /** Empty for an id of another form. */
    public static Optional<PublicEventId> parse(String id) {
        var end = id.lastIndexOf(SEPARATOR);
        var ordinal = end < 0 ? "" : id.substring(end + 1);
        return ordinal.matches("\\d{1,9}")
                ? Optional.of(new PublicEventId(id.substring(0, end), Integer.parseInt(ordinal)))
                : Optional.empty();
    }

    /** Returns the ids of the earlier public events of the same recorded event. */
    public List<String> earlier() {
        return IntStream.range(0, ordinal)
                .mapToObj(each -> new PublicEventId(recorded, each).toString())
                .toList();
    }

    @Override
    public String toString() {
        return recorded + SEPARATOR + ordinal;
    }
}
