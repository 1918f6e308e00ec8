package igf.console.mails;

import static igf.console.service.Json.listOf;

import igf.api.letter.LetterTrialBody;
import igf.api.letter.LetterWordsBody;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads, changes and tries the words of letters. */
final class LetterClient {

    private static final String WORDS = "/editions/{edition}/letters/{kind}/{language}";

    private LetterClient() {}

    /** A letter in one language. */
    record Place(String edition, String kind, String language) {

        /** Returns the address of its page. */
        String path() {
            return "/mails/" + edition + "/letters/" + kind + "/" + language;
        }
    }

    record Placeholder(String name, boolean required) {

        /** Returns the placeholder as the words have it. */
        public String inBraces() {
            return "{" + name + "}";
        }
    }

    /** A kind of letter. */
    record Kind(String kind, String group, String readers, List<Placeholder> placeholders) {

        /** Returns the kind of mail that it belongs to. */
        public String base() {
            return kind.replaceFirst("-(guest|organizer|roles)$", "");
        }

        /** Returns which other words of the kind of mail these are; empty for its usual ones. */
        public String variant() {
            return kind.equals(base()) ? "" : kind.substring(base().length() + 1);
        }
    }

    /** @param own whether the secretariat wrote them */
    record Words(String subject, String text, boolean own) {}

    private record Own(String kind, String language) {}

    static List<Kind> kinds(PageContext context) {
        return listOf(context.services().read(Service.NOTIFICATION, "/letters"), "items", Kind.class);
    }

    /** @throws ResponseStatusException 404 if there is no such kind */
    static Kind kind(PageContext context, String kind) {
        return kinds(context).stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Returns the languages in which each kind has own words. */
    static Map<String, TreeSet<String>> ownLanguages(PageContext context, String edition) {
        return listOf(
                        context.services().read(Service.NOTIFICATION, "/editions/{edition}/letters", edition),
                        "items",
                        Own.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Own::kind, Collectors.mapping(Own::language, Collectors.toCollection(TreeSet::new))));
    }

    static Reply words(PageContext context, Place place) {
        return context.services().get(Service.NOTIFICATION, WORDS, place.edition(), place.kind(), place.language());
    }

    static Reply save(PageContext context, Place place, Words words, String etag) {
        return context.services()
                .put(
                        Service.NOTIFICATION,
                        new LetterWordsBody(words.subject(), words.text()),
                        RequestOptions.ifMatch(etag),
                        WORDS,
                        place.edition(),
                        place.kind(),
                        place.language());
    }

    static Reply remove(PageContext context, Place place, String etag) {
        return context.services()
                .send(
                        Service.NOTIFICATION,
                        HttpMethod.DELETE,
                        null,
                        RequestOptions.ifMatch(etag),
                        WORDS,
                        place.edition(),
                        place.kind(),
                        place.language());
    }

    /**
     * Renders a letter, or sends it to the viewer.
     *
     * @param action {@code preview} or {@code test}
     * @param words null for those in use
     * @param about id of a proposal; null for example data
     */
    static Reply attempt(
            PageContext context,
            String action,
            Place place,
            @Nullable Words words,
            @Nullable String about,
            RequestOptions options) {
        var body = new LetterTrialBody(
                place.language(),
                about == null ? null : UUID.fromString(about),
                words == null ? null : words.subject(),
                words == null ? null : words.text());
        return context.services()
                .post(
                        Service.NOTIFICATION,
                        body,
                        options,
                        "/editions/{edition}/letters/{kind}/{action}",
                        place.edition(),
                        place.kind(),
                        action);
    }
}
