package igf.notification.catalogue;

import igf.platform.domain.DerivedId;
import igf.platform.domain.PersonalValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter is rendered from, again and again alike; no clear text about a person.
 *
 * @param template name of the text
 * @param regarding what it is about
 * @param language BCP 47 tag, null for the usual one
 * @param email address, sealed
 * @param name name, sealed
 * @param values what the text mentions; members whose name ends in {@code Sealed} are opened while rendering
 */
public record Content(
        String template,
        Regarding regarding,
        @Nullable String language,
        PersonalValue email,
        @Nullable PersonalValue name,
        Map<String, Object> values) {

    static final String SENDER = "senderPersonId";
    private static final String CORRECTS = "corrects";

    public Content {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Who caused the mail, if the identity provider does not vouch for them; such mails are counted. */
    public Optional<UUID> sender() {
        return Optional.ofNullable(values.get(SENDER)).map(Object::toString).map(UUID::fromString);
    }

    /** Follows from cause, person and template, so that nobody is written to twice about one thing. */
    public UUID messageId() {
        return messageId(template);
    }

    /** The id that it would have by another template. */
    public UUID messageId(String other) {
        return messageId(regarding.personId(), regarding.cause(), other);
    }

    static UUID messageId(UUID person, String cause, String template) {
        return DerivedId.of(person, cause + "|" + template);
    }

    /** The message that this one takes back: who never got that one needs none of this. */
    public Optional<UUID> corrects() {
        return Optional.ofNullable(values.get(CORRECTS)).map(Object::toString).map(UUID::fromString);
    }

    Content correcting(UUID message) {
        return with(CORRECTS, message.toString());
    }

    /** The same as a mail of another template. */
    public Content by(String other) {
        return new Content(other, regarding, language, email, name, values);
    }

    public Content with(String name, Object value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Content(template, regarding, language, email, this.name, more);
    }

    /** The same for other words: a kind of mail that is like it, another language. */
    public Content as(String kind, @Nullable String language) {
        return new Content(
                Gathered.kind(template).equals(kind) ? template : kind, regarding, language, email, name, values);
    }

    /** Whose personal values are in it, the reader first. */
    public Set<UUID> holders() {
        var all = new LinkedHashSet<UUID>();
        all.add(email.holder());
        all.add(regarding.personId());
        holders(values, all);
        return all;
    }

    private static void holders(@Nullable Object value, Set<UUID> all) {
        switch (value) {
            case Map<?, ?> members -> members.values().forEach(each -> holders(each, all));
            case Collection<?> items -> items.forEach(each -> holders(each, all));
            case PersonalValue sealed -> all.add(sealed.holder());
            case String text
            when text.startsWith("enc:1:") -> all.add(PersonalValue.parse(text).holder());
            case null, default -> {}
        }
    }
}
