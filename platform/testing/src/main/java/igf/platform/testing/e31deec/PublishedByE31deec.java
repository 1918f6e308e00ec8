package igf.platform.testing.e31deec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.Recorded;
import igf.platform.log.stored.EventNames;
import igf.platform.log.stored.NamedSerializer;
import igf.platform.log.stored.StoredForm;
import igf.platform.messaging.PublicTranslator;
import igf.platform.messaging.PublishedBefore;
import igf.platform.testing.evolution.Classes;
import igf.platform.testing.evolution.GoldenFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What commit e31deec published of each stored example, as its own translators said it: numbers were given by that, so it never
 * changes. Its file was written once and gets no more lines.
 */
@org.junit.jupiter.api.TestInstance(org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS)
public abstract class PublishedByE31deec {

    private static final String NOTHING = "nothing";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of("src/test/resources/evolution");

    private final GoldenFile examples = new GoldenFile(FOLDER.resolve("stored-events.txt"));
    private final GoldenFile published = new GoldenFile(FOLDER.resolve("published-by-e31deec.txt"));
    private final NamedSerializer serializer;
    private final PublishedBefore before;
    private final List<PublicTranslator> today;

    protected PublishedByE31deec(String servicePackage) {
        serializer =
                new NamedSerializer(StoredForm.serializer(), EventNames.in(List.of(servicePackage, "igf.platform")));
        before = Classes.instancesOf(PublishedBefore.class, servicePackage).getFirst();
        today = Classes.instancesOf(PublicTranslator.class, servicePackage);
    }

    @Test
    void none_was_changed() {
        assertThat(published.lines()).isNotEmpty().allMatch(GoldenFile.Line::isUnchanged);
    }

    @TestFactory
    Stream<DynamicTest> is_numbered_as_it_was() {
        return published.lines().stream()
                .map(line -> dynamicTest(line.name(), () -> {
                    var example = example(line);
                    assertThat(text(before.of(example.name(), JSON.readTree(example.text()))))
                            .isEqualTo(line.text());
                }));
    }

    /** Else it could not be sent again: what it said would have to be frozen as well. What was not told may be told since. */
    @TestFactory
    Stream<DynamicTest> can_still_be_made() {
        return published.lines().stream()
                .map(line -> dynamicTest(line.name(), () -> {
                    var made = Set.copyOf(List.of(text(made(example(line))).split("; ")));
                    assertThat(made)
                            .containsAll(
                                    NOTHING.equals(line.text())
                                            ? List.of()
                                            : List.of(line.text().split("; ")));
                }));
    }

    /** A line is called as the example that it is about. */
    private GoldenFile.Line example(GoldenFile.Line line) {
        return examples.lines().stream()
                .filter(example -> example.id().equals(line.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<PublishedBefore.Address> made(GoldenFile.Line example) {
        var event = serializer.deserialize(
                new SimpleSerializedObject<>(example.text(), String.class, example.name(), null));
        var meta = new Meta(Actor.system("test"), Instant.parse("2026-07-01T12:00:00Z"), "test", null);
        var fact = new Recorded<Object>(1, "id", "stream", 0, event, meta);
        return today.stream()
                .flatMap(translator -> translator.translate(fact).stream())
                .map(outgoing -> new PublishedBefore.Address(outgoing.type(), outgoing.subject()))
                .toList();
    }

    private static String text(List<PublishedBefore.Address> addresses) {
        return addresses.isEmpty()
                ? NOTHING
                : addresses.stream()
                        .map(each -> each.type() + " " + each.subject())
                        .collect(java.util.stream.Collectors.joining("; "));
    }

    @org.junit.jupiter.api.BeforeAll
    void make_once() {
        if (System.getProperty("igf.e31deec") != null && published.lines().isEmpty()) {
            examples.lines().forEach(example -> published.add(example.id(), text(made(example))));
        }
    }
}
