package igf.platform.testing.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import igf.platform.log.stored.EventNames;
import igf.platform.view.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies that the current code reads every event that a service ever stored, and folds it as before. Each service has
 * a test that extends this class. {@code ./igf examples} adds examples of new events.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoredEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> chosen;
    private final EventNames names;
    private final StoredEventReader reader;
    private final List<AggregateFold> aggregates;
    private final List<View> views;
    private final RevisionsFile revisions;
    private final GoldenFile examples = new GoldenFile(Path.of("src/test/resources/evolution/stored-events.txt"));
    private final AggregateHistories histories =
            new AggregateHistories(Path.of("src/test/resources/evolution/folded-states.txt"));

    /**
     * @param chosen values of sample components, by name or by {@code Record.name}, where a rule rejects the default
     */
    protected StoredEvents(String servicePackage, Map<String, Object> chosen) {
        this.chosen = chosen;
        this.reader = StoredEventReader.of(servicePackage);
        this.names = reader.names();
        this.aggregates = Classes.annotated(Aggregate.class, servicePackage).stream()
                .map(AggregateFold::new)
                .toList();
        this.views = Classes.instancesOf(View.class, servicePackage);
        this.revisions = RevisionsFile.of(servicePackage.substring(servicePackage.lastIndexOf('.') + 1));
    }

    @BeforeAll
    void add_what_is_new_if_asked() {
        if (!GoldenFile.isAddRequested()) {
            return;
        }
        names.all().stream()
                .map(name -> names.classOf(name).orElseThrow())
                .sorted(Comparator.comparing(Classes::declarationOrder))
                .forEach(type -> findMissing(type)
                        .forEach(text -> examples.add(EventNames.nameOf(type).orElseThrow(), text)));
        aggregates.forEach(aggregate -> histories.add(aggregate, examplesOf(aggregate), reader::read));
        revisions.write(hashes());
    }

    @Test
    void no_example_was_changed() {
        assertThat(examples.lines()).isNotEmpty().allMatch(GoldenFile.Line::isUnchanged);
    }

    /** A name that was ever stored must remain readable forever. */
    @Test
    void every_name_that_has_an_example_is_still_known() {
        assertThat(examples.lines())
                .noneMatch(line -> reader.read(line.name(), line.text()) instanceof UnknownSerializedType);
    }

    @Test
    void every_stored_shape_has_an_example() {
        for (var name : names.all()) {
            assertThat(findMissing(names.classOf(name).orElseThrow()))
                    .as(
                            "%s is stored in a shape that has no example yet: run %s and commit what it adds",
                            name, GoldenFile.COMMAND)
                    .isEmpty();
        }
    }

    /** Returns samples of a type that contain members or enum constants that no example has. */
    private List<String> findMissing(Class<?> type) {
        var coveredMembers = new HashSet<String>();
        examples.find(EventNames.nameOf(type).orElseThrow())
                .forEach(line -> coveredMembers.addAll(Shape.membersOf(type, JSON.readTree(line.text()))));
        var missing = new ArrayList<String>();
        for (int variant = 0; variant < Samples.variants(type); variant++) {
            var text = reader.write(new Samples(variant, chosen).create(type));
            Set<String> shape = Shape.membersOf(type, JSON.readTree(text));
            if (coveredMembers.addAll(shape)
                    || shape.isEmpty()
                            && examples.find(EventNames.nameOf(type).orElseThrow())
                                    .isEmpty()) {
                missing.add(text);
            }
        }
        return missing;
    }

    @TestFactory
    Stream<DynamicTest> is_read_without_loss() {
        return forEachExample(line -> {
            var event = reader.read(line.name(), line.text());
            if (names.classOf(line.name()).isPresent()) {
                var current = reader.write(event);
                assertThat(Shape.includes(JSON.readTree(current), JSON.readTree(line.text())))
                        .as("%s is %s today", line, current)
                        .isTrue();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> is_read_the_same_with_members_of_a_newer_version() {
        return forEachExample(line -> {
            JsonNode newer = JSON.readTree(line.text());
            var type = names.classOf(line.name());
            if (type.isPresent()) {
                assertThat(Shape.addUnknown(type.get(), newer)).isPositive();
                assertThat(reader.read(line.name(), newer.toString())).isEqualTo(reader.read(line.name(), line.text()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> folds_to_what_it_always_did() {
        return aggregates.stream()
                .map(aggregate -> dynamicTest(aggregate.aggregate().getSimpleName(), () -> {
                    assertThat(histories.findMissing(aggregate, examplesOf(aggregate)))
                            .as("events of %s without an expected state: run %s", aggregate, GoldenFile.COMMAND)
                            .isEmpty();
                    histories.find(aggregate).forEach(history -> {
                        var current = history.state(aggregate, examples, reader::read);
                        assertThat(Shape.includes(JSON.readTree(current), JSON.readTree(history.expected())))
                                .as("after %s it was %s and is %s", history.events(), history.expected(), current)
                                .isTrue();
                    });
                }));
    }

    @Test
    void the_golden_log_holds_every_event() {
        var golden = goldenLog();
        assertThat(names.all())
                .allMatch(name -> golden.contains(names.classOf(name).orElseThrow()));
    }

    @Test
    void the_revisions_say_what_this_release_makes_of_the_golden_log() {
        var hashes = hashes();
        assertThat(hashes()).as("the same each time").isEqualTo(hashes);
        assertThat(revisions.read())
                .as(
                        "aggregates or views derive another state from their events: run %s and commit what it writes;"
                                + " snapshots and views of the former release are then rebuilt",
                        GoldenFile.COMMAND)
                .isEqualTo(hashes);
    }

    private GoldenLog goldenLog() {
        return new GoldenLog(examples.lines().stream().map(line -> reader.read(line.name(), line.text())));
    }

    private Map<String, String> hashes() {
        var golden = goldenLog();
        var hashes = new TreeMap<String, String>();
        aggregates.forEach(aggregate -> hashes.put(
                "aggregate." + aggregate.aggregate().getSimpleName(),
                golden.hash(aggregate, event -> belongsTo(aggregate, event))));
        views.forEach(view -> hashes.put("view." + view.name(), golden.hash(view)));
        return hashes;
    }

    private List<GoldenFile.Line> examplesOf(AggregateFold aggregate) {
        return examples.lines().stream()
                .filter(line -> belongsTo(aggregate, reader.read(line.name(), line.text())))
                .toList();
    }

    private boolean belongsTo(AggregateFold aggregate, Object event) {
        return aggregate.handles(event)
                && (aggregate.handlesExactly(event.getClass())
                        || aggregates.stream().noneMatch(other -> other.handlesExactly(event.getClass())));
    }

    private Stream<DynamicTest> forEachExample(java.util.function.Consumer<GoldenFile.Line> check) {
        return examples.lines().stream().map(line -> dynamicTest(line.id(), () -> check.accept(line)));
    }
}
