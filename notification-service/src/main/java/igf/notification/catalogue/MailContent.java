package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import igf.notification.message.MailContext;
import igf.platform.domain.DerivedId;
import igf.platform.domain.PersonalValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content from which a letter is rendered. Rendering is repeatable, and the content has no clear text about people.
 *
 * @param template name of the mail's texts
 * @param regarding the event, objects and person that the mail is about
 * @param language BCP 47 tag; null for that of the edition
 * @param email the reader's address, encrypted
 * @param name the reader's name, encrypted; null if unknown
 * @param values values in the text; members whose name ends in {@code Sealed} are decrypted while rendering
 */
public record MailContent(
        String template,
        MailContext regarding,
        @Nullable String language,
        PersonalValue email,
        @Nullable PersonalValue name,
        Map<String, Object> values) {

    /** Name of the value with the addresses to which replies go. */
    public static final String REPLY_TO = "replyTo";

    static final String SENDER = "senderPersonId";
    private static final String CORRECTS = "corrects";
    private static final String RELEASE = "release";

    public MailContent {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * Returns the person who caused the mail, if they have no role from the identity provider. The number of their
     * mails is limited.
     */
    public Optional<UUID> sender() {
        return Optional.ofNullable(values.get(SENDER)).map(Object::toString).map(UUID::fromString);
    }

    /**
     * Returns the key of the release of the programme that caused the message; empty for other causes. A person's
     * messages of one release leave as one mail.
     */
    public Optional<String> releaseKey() {
        var number = values.get(RELEASE);
        return number == null || !regarding.causeType().startsWith("igf.session.")
                ? Optional.empty()
                : Optional.of(releaseKey(regarding.edition(), number));
    }

    /** Returns the key of the release whose last event this is; empty for other events. */
    public static Optional<String> completedReleaseKey(PublishedEvent event) {
        var number = event.data().get(RELEASE);
        return number == null || !event.type().equals("igf.programme.released.v1")
                ? Optional.empty()
                : Optional.of(releaseKey(String.valueOf(event.edition()), number));
    }

    private static String releaseKey(String edition, Object number) {
        return edition + " " + number;
    }

    /** Returns the addresses to which replies go, encrypted; empty if they go to the edition's. */
    public List<PersonalValue> replyTo() {
        return values.get(REPLY_TO) instanceof List<?> addresses
                ? addresses.stream()
                        .map(address -> PersonalValue.parse(String.valueOf(address)))
                        .toList()
                : List.of();
    }

    /** Returns an id derived from cause, person and template, so that nobody gets two mails for the same reason. */
    public UUID messageId() {
        return messageId(template);
    }

    /** Returns the id that the mail would have with another template. */
    public UUID messageId(String otherTemplate) {
        return messageId(regarding.personId(), regarding.cause(), otherTemplate);
    }

    static UUID messageId(UUID person, String cause, String template) {
        return DerivedId.of(person, cause + "|" + template);
    }

    /** Returns the message that this one corrects. A person who did not get that message needs no correction. */
    public Optional<UUID> correctedMessage() {
        return Optional.ofNullable(values.get(CORRECTS)).map(Object::toString).map(UUID::fromString);
    }

    MailContent withCorrectedMessage(UUID message) {
        return with(CORRECTS, message.toString());
    }

    public MailContent withTemplate(String newTemplate) {
        return new MailContent(newTemplate, regarding, language, email, name, values);
    }

    public MailContent with(String name, Object value) {
        var newValues = new TreeMap<>(values);
        newValues.put(name, value);
        return new MailContent(template, regarding, language, email, this.name, newValues);
    }

    public MailContent withLanguage(String newLanguage) {
        return new MailContent(template, regarding, newLanguage, email, name, values);
    }

    public MailContent withKind(String kind, @Nullable String language) {
        return new MailContent(
                CombinedInvitations.kindOf(template).equals(kind) ? template : kind,
                regarding,
                language,
                email,
                name,
                values);
    }

    /** Returns the people whose personal values are in the mail, the reader first. */
    public Set<UUID> holders() {
        var all = new LinkedHashSet<UUID>();
        all.add(email.holder());
        all.add(regarding.personId());
        holders(values, all);
        return all;
    }

    private static void holders(@Nullable Object value, Set<UUID> all) {
        switch (value) {
            case Map<?, ?> members -> members.values().forEach(member -> holders(member, all));
            case Collection<?> items -> items.forEach(item -> holders(item, all));
            case PersonalValue sealed -> all.add(sealed.holder());
            case String text
            when text.startsWith("enc:1:") -> all.add(PersonalValue.parse(text).holder());
            case null, default -> {}
        }
    }
}
