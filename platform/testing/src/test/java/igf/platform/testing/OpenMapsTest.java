package igf.platform.testing;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What has fixed members is a record, so that the compiler finds who reads them. Maps from names to anything, and documents of
 * the database, are in {@code igf.platform.view} alone; each file besides is counted here, with why.
 */
class OpenMapsTest {

    private static final Pattern OPEN_MAP =
            Pattern.compile("Map<\\s*String\\s*,\\s*(\\?|(@Nullable\\s+)?Object)\\s*>|org\\.bson\\.Document\\b");

    /** Where they belong, and what is not the product. */
    private static final List<String> FREE = List.of("igf.platform.view", "igf.bench", "igf.faults", "igf.acceptance");

    /** One number for all below each, however its packages are cut. */
    private static final String GATEWAY = "igf.gateway";

    private static final String CONSOLE = "igf.console";

    /** Files of packages. None may grow, and none may be added without a reason as good as these. */
    private static final Map<String, Integer> STILL_OPEN = Map.ofEntries(
            // Members of problems; a token's claims.
            entry(GATEWAY, 4),
            // A page's model; a session; a token's claims; a sentence's arguments; a merge patch.
            entry(CONSOLE, 11),
            // A merge patch (RFC 7396): what is absent and what is null say different things.
            entry("igf.client.proposal", 1),
            entry("igf.client.programme", 1),
            entry("igf.proposal.content", 2),
            // Members of an event's data are its type's: the feed hands on what it knows no type of.
            entry("igf.api.feed", 1),
            entry("igf.notification.delivery", 1),
            entry("igf.notification.feed", 6),
            entry("igf.notification.message.reaction", 2),
            entry("igf.notification.messaging", 4),
            // Further members of a refusal.
            entry("igf.notification.webhook", 1),
            // Arguments of a sentence, by the names that its words in six languages have.
            entry("igf.notification.calendar", 1),
            entry("igf.notification.catalogue", 9),
            entry("igf.notification.letter", 5),
            entry("igf.notification.message.web", 1),
            entry("igf.platform.domain", 1),
            entry("igf.platform.web.response", 2),
            entry("igf.words", 1),
            entry("igf.proposal.admission", 1),
            entry("igf.proposal.evidence", 1),
            entry("igf.api.proposal", 2),
            entry("igf.proposal.balance", 2),
            entry("igf.scheduling.programme.web", 1),
            entry("igf.scheduling.support", 3),
            entry("igf.scheduling.vocabulary", 1),
            entry("igf.proposal.screening", 1),
            // What is hashed and signed, member by member, as it is written.
            entry("igf.proposal.dossier", 4),
            entry("igf.proposal.receipt", 1),
            // The rules of an edition in their JSON form, and merge patches of it.
            entry("igf.proposal.edition", 1),
            entry("igf.proposal.edition.web", 4),
            entry("igf.proposal.rules", 1),
            entry("igf.proposal.rules.json", 1),
            // Members are data: fields of a form by their names, columns of an export, members of any event.
            entry("igf.proposal.history", 3),
            entry("igf.api.history", 1),
            entry("igf.proposal.proposal.view", 1),
            entry("igf.proposal.review.view", 1),
            entry("igf.proposal.transfer", 2),
            // Metadata and headers, as libraries have them.
            entry("igf.platform.command", 1),
            entry("igf.platform.log", 1),
            entry("igf.platform.messaging", 2),
            entry("igf.platform.messaging.inbox", 1),
            entry("igf.platform.messaging.outbox", 1),
            // A view's documents before they are read: pages of them, and whose sealed values stand in them.
            entry("igf.platform.people", 2),
            entry("igf.platform.web", 1),
            // Of tests: what stands for any member of any record; which packages may name the database.
            entry("igf.platform.testing", 1),
            entry("igf.platform.testing.evolution", 3));

    @Test
    void what_has_fixed_members_is_a_record() throws IOException {
        assertThat(open(Sources.PRODUCT)).isEqualTo(new TreeMap<>(STILL_OPEN));
    }

    @Test
    void one_more_is_seen(@TempDir Path dir) throws IOException {
        plant(dir, "igf/planted/web", "Typed", "Map<String, Integer> scores;");
        plant(dir, "igf/platform/view/shape", "Kept", "Map<String, Object> members;");
        assertThat(open(dir)).isEmpty();
        plant(dir, "igf/planted/web", "Answer", "Map<String, Object> members;");
        plant(dir, "igf/planted/web", "Wrapped", "Map<String,\n        @Nullable Object> members;");
        plant(dir, "igf/planted/view", "Any", "new LinkedHashMap<String, ?>()");
        plant(dir, "igf/planted/view", "Read", "import org.bson.Document;");
        plant(dir, "igf/gateway/planted/deeper", "Body", "Map<String, ?> body;");
        assertThat(open(dir))
                .containsOnly(entry("igf.planted.web", 2), entry("igf.planted.view", 2), entry(GATEWAY, 1));
    }

    private static void plant(Path dir, String room, String name, String line) throws IOException {
        var folder = Files.createDirectories(dir.resolve("module/src/main/java").resolve(room));
        Files.writeString(folder.resolve(name + ".java"), line + "\n");
    }

    /** How many files of each package name one. */
    private static Map<String, Integer> open(Path root) throws IOException {
        var counts = new TreeMap<String, Integer>();
        Sources.below(root)
                .filter(OpenMapsTest::isOpen)
                .map(file -> Sources.packageOf(root, file))
                .filter(name -> FREE.stream().noneMatch(free -> isBelow(name, free)))
                .map(name -> isBelow(name, GATEWAY) ? GATEWAY : isBelow(name, CONSOLE) ? CONSOLE : name)
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    private static boolean isBelow(String name, String prefix) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }

    private static boolean isOpen(Path file) {
        try {
            return OPEN_MAP.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
