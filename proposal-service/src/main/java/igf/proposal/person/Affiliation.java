package igf.proposal.person;

import igf.proposal.person.PersonQueries.Contact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An organization as people name it.
 *
 * @param name the most frequent spelling; names that differ only in case, outer and repeated spaces are the same
 * @param people number of people who name it
 * @param proposals number of proposals in which these people take part
 */
record Affiliation(String name, int people, int proposals) {

    private static final Comparator<Affiliation> BY_SIZE =
            Comparator.comparingInt(Affiliation::people).reversed().thenComparing(Affiliation::name);

    private record PeopleOfOrganization(List<String> names, Set<UUID> people, Set<UUID> proposals) {
        PeopleOfOrganization() {
            this(new ArrayList<>(), new HashSet<>(), new HashSet<>());
        }
    }

    /** Returns the organizations of an edition, those with most people first. */
    public static List<Affiliation> of(Map<UUID, Contact> people, Collection<Part> parts) {
        var proposals = new HashMap<UUID, Set<UUID>>();
        parts.stream()
                .filter(part -> part.session() == null)
                .forEach(part -> proposals
                        .computeIfAbsent(part.person(), _ -> new HashSet<>())
                        .add(part.proposal()));
        var byName = new LinkedHashMap<String, PeopleOfOrganization>();
        people.forEach((person, contact) -> contact.affiliations().stream()
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    var organization =
                            byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new PeopleOfOrganization());
                    organization.names().add(name);
                    organization.people().add(person);
                    organization.proposals().addAll(proposals.getOrDefault(person, Set.of()));
                }));
        return byName.values().stream()
                .map(organization -> new Affiliation(
                        mostFrequent(organization.names()),
                        organization.people().size(),
                        organization.proposals().size()))
                .sorted(BY_SIZE)
                .toList();
    }

    private static String mostFrequent(List<String> names) {
        var counts = names.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .reduce((first, second) -> second.getValue() > first.getValue() ? second : first)
                .orElseThrow()
                .getKey();
    }
}
