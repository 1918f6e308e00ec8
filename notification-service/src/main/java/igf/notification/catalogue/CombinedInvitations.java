package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Combines invitations of one person to one proposal, one for each role and each with its own link, into one mail, as
 * long as the earlier one has not been sent.
 */
public final class CombinedInvitations {

    private static final Map<String, String> COMBINED_BY_SINGLE =
            Map.of("invitation", "invitation-roles", "invitation-reminder", "invitation-reminder-roles");
    private static final String GUEST_SUFFIX = "-guest";
    private static final String ORGANIZER_SUFFIX = "-organizer";
    private static final String PLACES = "places";
    private static final String TOKEN = "tokenSealed";
    private static final String[] INVITATION_MEMBERS = {"role", TOKEN, "expiresAt"};

    private CombinedInvitations() {}

    /**
     * Returns the values of an invitation or a reminder. Replies go to the organizers. If no role vouches for the
     * sender, they go to the sender alone, so that nobody can direct replies to strangers.
     *
     * @param invited the invitation, which names the organizers
     */
    static Map<String, Object> values(EventMembers invitationOrReminder, EventMembers invited) {
        var values = new LinkedHashMap<>(invitationOrReminder.select(INVITATION_MEMBERS));
        var sender = invited.text(MailContent.SENDER);
        // A person who is both owner and organizer is named twice.
        var people = new HashSet<>(Set.of(String.valueOf(invited.text("personId"))));
        var addresses = invited.members("organizers").stream()
                .filter(organizer -> sender == null || sender.equals(organizer.text("personId")))
                .filter(organizer -> people.add(String.valueOf(organizer.text("personId"))))
                .flatMap(organizer -> Stream.ofNullable(organizer.text("emailSealed")))
                .toList();
        if (!addresses.isEmpty()) {
            values.put(MailContent.REPLY_TO, addresses);
        }
        return values;
    }

    /** Returns whether the mail can be combined with others. Such mails are sent with a delay. */
    public static boolean isCombinable(String template) {
        return COMBINED_BY_SINGLE.containsKey(template) || COMBINED_BY_SINGLE.containsValue(template);
    }

    /** Returns the templates of a single mail and of several combined. */
    public static Set<String> singleAndCombined(String single) {
        var combined = COMBINED_BY_SINGLE.get(single);
        return combined == null ? Set.of(single) : Set.of(single, combined);
    }

    /** Returns the ids that a mail has alone and combined. */
    public static List<UUID> messageIds(MailContent mail) {
        return singleAndCombined(mail.template()).stream().map(mail::messageId).toList();
    }

    /** Returns the kind of mail of a template: the same for combined mails and for every group of readers. */
    public static String kindOf(String template) {
        return Stream.of(GUEST_SUFFIX, ORGANIZER_SUFFIX)
                .filter(template::endsWith)
                .map(suffix -> template.substring(0, template.length() - suffix.length()))
                .findFirst()
                .orElseGet(() -> COMBINED_BY_SINGLE.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(template))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(template));
    }

    public static Set<String> templatesOfKind(String kind) {
        return Stream.concat(singleAndCombined(kind).stream(), Stream.of(kind + GUEST_SUFFIX, kind + ORGANIZER_SUFFIX))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the template for people on the roster, instead of the organizers'. */
    static String guestTemplate(MailKind kind) {
        return kind.template() + GUEST_SUFFIX;
    }

    /** Returns the template for organizers, instead of that for people who have to act. */
    static String organizerTemplate(MailKind kind) {
        return kind.template() + ORGANIZER_SUFFIX;
    }

    /** Returns whether a mail has every link of another one. */
    public static boolean includesLinksOf(MailContent whole, MailContent other) {
        return links(whole).containsAll(links(other));
    }

    /** Returns whether a mail has no other links than these. */
    public static boolean hasOnlyLinks(MailContent mail, Set<Object> links) {
        return links.containsAll(links(mail));
    }

    /** Returns the link of an invitation as its mail has it. */
    public static Object invitationLink(PublishedEvent event) {
        return String.valueOf(event.data().get(TOKEN));
    }

    private static List<Object> links(MailContent mail) {
        return invitations(mail).stream()
                .map(place -> place.getOrDefault(TOKEN, ""))
                .toList();
    }

    /** Combines the newest mail with unsent earlier ones; returns it unchanged if there are none. */
    public static MailContent combine(MailContent newest, List<MailContent> earlier) {
        if (earlier.isEmpty()) {
            return newest;
        }
        var links = new HashSet<Object>();
        var invitations = new ArrayList<Map<String, Object>>();
        Stream.concat(earlier.stream(), Stream.of(newest))
                .flatMap(mail -> invitations(mail).stream())
                .filter(invitation -> links.add(String.valueOf(invitation.get(TOKEN))))
                .forEach(invitations::add);
        var values = new TreeMap<>(newest.values());
        values.keySet().removeAll(Set.of(INVITATION_MEMBERS));
        values.put(PLACES, List.copyOf(invitations));
        // Shows the earliest expiry, so that a reader who observes it can use all links.
        invitations.stream()
                .map(invitation -> String.valueOf(invitation.get("expiresAt")))
                .min(Comparator.naturalOrder())
                .ifPresent(first -> values.put("expiresAt", first));
        return new MailContent(
                COMBINED_BY_SINGLE.getOrDefault(newest.template(), newest.template()),
                newest.regarding(),
                newest.language(),
                newest.email(),
                newest.name(),
                values);
    }

    private static List<Map<String, Object>> invitations(MailContent mail) {
        var all = new EventMembers(mail.values());
        return all.members(PLACES).isEmpty()
                ? List.of(all.select(INVITATION_MEMBERS))
                : all.members(PLACES).stream()
                        .map(place -> place.select(INVITATION_MEMBERS))
                        .toList();
    }
}
