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
 * Finds the person behind a pseudonym. It computes the pseudonyms of all people instead of storing them; a stored list
 * would contain personal data that must be erased, too. A pseudonym takes two microseconds, so 9,000 people in ten
 * editions take some tenths of a second.
 */
public final class PeopleLookup {

    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final People people;
    private final Pseudonyms pseudonyms;

    public PeopleLookup(People people, Pseudonyms pseudonyms) {
        this.people = people;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Returns the person behind a pseudonym of one of the editions, or with an internal id, which earlier releases
     * showed. Finds erased people, too.
     */
    public Optional<UUID> findPerson(UUID id, Collection<String> editions) {
        if (id.version() != Pseudonyms.VERSION) {
            return people.findPeople(Set.of(id)).stream().findFirst();
        }
        return people.findAll().parallelStream()
                .filter(person -> editions.stream()
                        .anyMatch(edition ->
                                pseudonyms.of(person.toString(), edition).equals(id)))
                .findAny();
    }

    /**
     * Returns a text for clients, with the edition's pseudonym in place of each person's id.
     *
     * @param edition slug of the edition; null for pseudonyms outside any edition
     */
    public String pseudonymize(String text, @Nullable String edition) {
        var named = ID.matcher(text)
                .results()
                .map(found -> UUID.fromString(found.group()))
                .collect(Collectors.toSet());
        var persons = named.isEmpty() ? Set.<UUID>of() : people.findPeople(named);
        return persons.isEmpty()
                ? text
                : ID.matcher(text)
                        .replaceAll(found -> persons.contains(UUID.fromString(found.group()))
                                ? pseudonyms
                                        .of(found.group().toLowerCase(Locale.ROOT), edition)
                                        .toString()
                                : found.group());
    }
}
