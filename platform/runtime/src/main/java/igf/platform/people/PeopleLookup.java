package igf.platform.people;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which person an id from outside means. A stand-in is found by computing those of all people: no list of who was in which edition
 * is kept for it, which would have to be rebuilt, and erased in its turn. An id takes two microseconds, so 9,000 people in ten editions
 * some tenths of a second; only ids that can be stand-ins are looked for.
 */
public final class PeopleLookup {

    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final People people;
    private final Pseudonyms standIns;

    public PeopleLookup(People people, Pseudonyms standIns) {
        this.people = people;
        this.standIns = standIns;
    }

    /**
     * The person behind a stand-in of one of some editions, or behind an inner id, as they were shown once. Whoever was erased is
     * found as well.
     */
    public Optional<UUID> person(UUID id, Collection<String> editions) {
        if (id.version() != Pseudonyms.VERSION) {
            return people.among(Set.of(id)).stream().findFirst();
        }
        return people.all().parallelStream()
                .filter(person -> editions.stream()
                        .anyMatch(edition ->
                                standIns.of(person.toString(), edition).equals(id)))
                .findAny();
    }

    /** A text as it may be shown outside, with an id of the edition in place of each person's; null gives ids that no edition uses. */
    public String shown(String text, @Nullable String edition) {
        var named = ID.matcher(text)
                .results()
                .map(found -> UUID.fromString(found.group()))
                .collect(Collectors.toSet());
        var persons = named.isEmpty() ? Set.<UUID>of() : people.among(named);
        return persons.isEmpty()
                ? text
                : ID.matcher(text)
                        .replaceAll(found -> persons.contains(UUID.fromString(found.group()))
                                ? standIns.of(found.group().toLowerCase(Locale.ROOT), edition)
                                        .toString()
                                : found.group());
    }
}
