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
 * Combines invitations of one person to one proposal, one for each role and each with its own link, into one mail, as
 * long as the earlier one has not been sent.
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

    /** Returns whether another mail may join this one, so that it is sent with a delay. */
    public static boolean waits(String template) {
        return TOGETHER.containsKey(template) || TOGETHER.containsValue(template);
    }

    /** Returns the templates of a single mail and of several combined. */
    public static Set<String> templates(String alone) {
        var together = TOGETHER.get(alone);
        return together == null ? Set.of(alone) : Set.of(alone, together);
    }

    /** Returns the kind of mail of a template: the same for combined mails and for every group of readers. */
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

    public static Set<String> templatesOf(String kind) {
        return Stream.concat(templates(kind).stream(), Stream.of(forGuests(kind), forOrganizers(kind)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the template for people on the roster, instead of the organizers'. */
    static String forGuests(String kind) {
        return kind + FOR_GUESTS;
    }

    /** Returns the template for organizers, instead of that for people who have to act. */
    static String forOrganizers(String kind) {
        return kind + FOR_ORGANIZERS;
    }

    /** Returns whether a mail has every link of another one. */
    public static boolean holds(Content whole, Content other) {
        return links(whole).containsAll(links(other));
    }

    /** Returns whether a mail has no other links than these. */
    public static boolean namesOnly(Content mail, Set<Object> links) {
        return links.containsAll(links(mail));
    }

    /** Returns the link of an invitation as its mail has it. */
    public static Object link(PublicFact fact) {
        return String.valueOf(fact.data().get(TOKEN));
    }

    private static List<Object> links(Content mail) {
        return places(mail).stream().map(place -> place.getOrDefault(TOKEN, "")).toList();
    }

    /** Combines the newest mail with unsent earlier ones; returns it unchanged if there are none. */
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
        // Shows the earliest expiry of the links, so that a reader who keeps to it is in time for all of them.
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
