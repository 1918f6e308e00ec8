package igf.platform.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A name, an e-mail address or free text about a person, encrypted with that person's key: {@code
 * enc:1:<holder>:<base64url of nonce and AES-256-GCM cipher text>}. Events, views and messages may contain it.
 * Destroying the holder's key makes every copy unreadable. {@code igf.platform.people.People} decrypts it.
 *
 * @param holder whose key decrypts it: a person, or a document that names several people
 */
public record PersonalValue(UUID holder, String cipher) {

    private static final String PREFIX = "enc:1:";

    public PersonalValue {
        if (cipher.isBlank()) {
            throw new IllegalArgumentException("empty cipher text");
        }
    }

    /** Returns whether a text is a personal value. */
    public static boolean isPersonalValue(String text) {
        return text.startsWith(PREFIX);
    }

    @JsonCreator
    public static PersonalValue parse(String text) {
        var parts = text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split(":", 2) : new String[0];
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a personal value");
        }
        return new PersonalValue(UUID.fromString(parts[0]), parts[1]);
    }

    @JsonValue
    @Override
    public String toString() {
        return PREFIX + holder + ":" + cipher;
    }
}
