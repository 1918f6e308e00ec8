package igf.notification.letter;

import igf.notification.catalogue.MailContent;
import igf.notification.message.MailContext;
import igf.platform.domain.PersonalValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter with example data: a value for each placeholder of its kind. */
final class ExampleLetter {

    static final UUID PERSON = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfb");
    private static final String NAME = "c2VhbGVk";
    private static final String ADDRESS = "YWRkcmVzcw";
    private static final String SEALED = "enc:1:" + PERSON + ":" + NAME;

    private ExampleLetter() {}

    /** Shows the sealed values of examples. */
    static @Nullable String show(@Nullable PersonalValue value) {
        return value == null ? null : value.cipher().equals(ADDRESS) ? "ada@people.example" : "Ada Lovelace";
    }

    static MailContent content(String template, String edition, String language) {
        return new MailContent(
                template,
                new MailContext(edition, "igf.any.v1", "e.0", PERSON, PERSON, PERSON, null, PERSON),
                language,
                new PersonalValue(PERSON, ADDRESS),
                new PersonalValue(PERSON, NAME),
                values(template));
    }

    /** Returns a value for each placeholder; a list has its own sentence for its items. */
    static Map<String, Object> values(String template) {
        var values = new HashMap<String, Object>();
        for (var text : List.of("title", "withTitle", "again")) {
            values.put(text, "Keeping island networks up in a storm");
        }
        for (var text : List.of("reason", "note", "comments", "condition", "overruledBecause")) {
            values.put(text, "Name a moderator from another region.");
        }
        for (var number : List.of("number", "withNumber", "open", "position", "limit", "rank")) {
            values.put(number, 42);
        }
        for (var instant : List.of("expiresAt", "dueAt", "dueBefore", "closesAt")) {
            values.put(instant, "2026-10-10T22:30:00Z");
        }
        for (var time : List.of("start", "end", "previousStart", "withStart", "withEnd")) {
            values.put(time, "2026-10-10T09:00");
        }
        for (var zone : List.of("timeZone", "previousTimeZone")) {
            values.put(zone, "Africa/Nairobi");
        }
        for (var room : List.of("roomName", "previousRoomName", "withRoomName")) {
            values.put(room, "Salle VII");
        }
        values.putAll(Map.of("role", "SPEAKER", "kind", "FULL", "attendance", "ONSITE"));
        values.putAll(Map.of("tokenSealed", SEALED, "speakerSealed", SEALED));
        values.put(MailContent.REPLY_TO, List.of("enc:1:" + PERSON + ":" + ADDRESS));
        values.putAll(Map.of("conditions", List.of("A moderator"), "reasons", List.of("Too few regions")));
        putItem(values, template, "places", Map.of("role", "SPEAKER", "tokenSealed", SEALED));
        putItem(values, template, "sessions", Map.of("number", 7, "title", "Rivers", "role", "SPEAKER"));
        putItem(values, template, "failed", Map.of("name", "Enough speakers", "evidence", "2 speakers."));
        putItem(values, template, "breaches", Map.of("rule", "SPEAKERS_BELOW_MINIMUM", "given", 2, "least", 3));
        putItem(values, template, "obstacles", Map.of("kind", "PERSON"));
        putItem(values, template, "others", Map.of("condition", "Two speakers", "dueAt", "2026-06-09T00:00:00Z"));
        return values;
    }

    private static void putItem(Map<String, Object> values, String template, String list, Map<String, Object> item) {
        if (MailTexts.of(null).bundle().containsKey(template + "." + list)) {
            values.put(list, List.of(item));
        }
    }
}
