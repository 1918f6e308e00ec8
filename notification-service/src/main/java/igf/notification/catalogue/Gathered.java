package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Invitations of one person to one proposal, one for each role and each with a link of its own, that come one after the other:
 * one mail, as long as the one before has not left.
 */
public final class Gathered {

    private static final Map<String, String> TOGETHER =
            Map.of("invitation", "invitation-roles", "invitation-reminder", "invitation-reminder-roles");
    private static final String FOR_GUESTS = "-guest";
    private static final String FOR_ORGANIZERS = "-organizer";
    private static final String PLACES = "places";
    private static final String TOKEN = "tokenSealed";
    private static final String[] OF_EACH = {"role", TOKEN, "expiresAt"};

    private Gathered() {}

    /** Whether another one may join it, so that it waits a moment. */
    public static boolean waits(String template) {
        return TOGETHER.containsKey(template) || TOGETHER.containsValue(template);
    }

    /** What a mail of several is called, and each of them alone. */
    public static Set<String> templates(String alone) {
        var together = TOGETHER.get(alone);
        return together == null ? Set.of(alone) : Set.of(alone, together);
    }

    /** The name by which one asks for a kind of mail: of several as of one, and whomever it is for. */
    public static String kind(String template) {
        return Stream.of(FOR_GUESTS, FOR_ORGANIZERS)
                .filter(template::endsWith)
                .map(end -> template.substring(0, template.length() - end.length()))
                .findFirst()
                .orElseGet(() -> TOGETHER.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(template))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(template));
    }

    /** All templates of a kind. */
    public static Set<String> templatesOf(String kind) {
        return Stream.concat(templates(kind).stream(), Stream.of(forGuests(kind), forOrganizers(kind)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The mail of a kind that the people on a roster get instead of the organizers'. */
    static String forGuests(String kind) {
        return kind + FOR_GUESTS;
    }

    /** The mail of a kind that organizers get instead of that of those who have something to do. */
    static String forOrganizers(String kind) {
        return kind + FOR_ORGANIZERS;
    }

    /** Whether a mail has every link of another one. */
    public static boolean holds(Content whole, Content other) {
        return links(whole).containsAll(links(other));
    }

    /** Whether a mail invites to nothing besides what these links answer. */
    public static boolean namesOnly(Content mail, Set<Object> links) {
        return links.containsAll(links(mail));
    }

    /** The link of an invitation, as its mail has it. */
    public static Object link(PublicFact fact) {
        return String.valueOf(fact.data().get(TOKEN));
    }

    private static List<Object> links(Content mail) {
        return places(mail).stream().map(place -> place.getOrDefault(TOKEN, "")).toList();
    }

    /** The newest mail with those before it, none of which is out; the same mail if there are none. */
    public static Content with(Content newest, List<Content> before) {
        if (before.isEmpty()) {
            return newest;
        }
        var links = new HashSet<Object>();
        var places = new ArrayList<Map<String, Object>>();
        Stream.concat(before.stream(), Stream.of(newest))
                .flatMap(mail -> places(mail).stream())
                .filter(place -> links.add(String.valueOf(place.get(TOKEN))))
                .forEach(places::add);
        var values = new TreeMap<>(newest.values());
        values.keySet().removeAll(Set.of(OF_EACH));
        values.put(PLACES, List.copyOf(places));
        // The day on which the first of the links stops working: whoever keeps to it is late with none.
        places.stream()
                .map(place -> String.valueOf(place.get("expiresAt")))
                .min(Comparator.naturalOrder())
                .ifPresent(first -> values.put("expiresAt", first));
        return new Content(
                TOGETHER.getOrDefault(newest.template(), newest.template()),
                newest.regarding(),
                newest.language(),
                newest.email(),
                newest.name(),
                values);
    }

    private static List<Map<String, Object>> places(Content mail) {
        var all = new EventMembers(mail.values());
        return all.members(PLACES).isEmpty()
                ? List.of(all.only(OF_EACH))
                : all.members(PLACES).stream().map(place -> place.only(OF_EACH)).toList();
    }
}
