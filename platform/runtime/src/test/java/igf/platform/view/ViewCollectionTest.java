package igf.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.domain.PersonalValue;
import igf.platform.view.shape.ChangePosition;
import igf.platform.view.shape.EmbeddedDocument;
import igf.platform.view.shape.Unwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A record is read as it was stored, in the form that views wrote before there were records. */
class ViewCollectionTest {

    private static final UUID ID = new UUID(1, 2);

    enum Kind {
        FIRST,
        SECOND
    }

    record Inner(
            UUID id,
            Kind kind,
            int number,
            long small,
            long large,
            boolean truth,
            @Nullable String nothing,
            Instant at,
            LocalDate day,
            LocalTime time,
            LocalDateTime local,
            PersonalValue sealed,
            List<Kind> kinds,
            Map<String, UUID> ids) {}

    @EmbeddedDocument
    record Made(long number, @Nullable String nothing) {}

    record Outer(
            UUID id,
            String edition,
            long version,
            @Nullable String nothing,
            Optional<String> nowhere,
            @Nullable Optional<String> reason,
            List<Made> made,
            @Nullable Inner inner) {}

    record Less(UUID id, String edition) {}

    record Other(String place) {}

    record Counted(int all, @Unwrapped Map<Kind, Integer> kinds) {}

    private static final Inner INNER = new Inner(
            ID,
            Kind.SECOND,
            3,
            4,
            5_000_000_000L,
            true,
            null,
            Instant.parse("2026-07-01T12:00:00Z"),
            LocalDate.parse("2026-07-01"),
            LocalTime.parse("09:00"),
            LocalDateTime.parse("2026-07-01T09:00"),
            new PersonalValue(ID, "sealed"),
            List.of(Kind.FIRST),
            Map.of("one", ID));

    private static final Outer OUTER =
            new Outer(ID, "igf-2026", 1, null, Optional.empty(), null, List.of(new Made(2, null)), INNER);

    private static final ViewCollection<Outer> KEPT = ViewCollection.of("outer", Outer.class);

    private final MemoryDocuments documents = new MemoryDocuments();

    private Document document() {
        return documents.all("outer").getFirst();
    }

    @Test
    void a_record_comes_out_as_it_went_in() {
        documents.put(KEPT, ID, OUTER);
        assertThat(documents.find(KEPT, ID)).contains(OUTER);
        assertThat(documents.all(KEPT)).containsExactly(OUTER);
    }

    @Test
    void what_is_null_is_missing_and_an_empty_optional_is_null() {
        documents.put(KEPT, ID, OUTER);
        assertThat(document().keySet()).containsExactly("_id", "edition", "version", "nowhere", "made", "inner");
        assertThat(document()).containsEntry("_id", ID.toString()).containsEntry("version", 1L);
        assertThat(document().getList("made", Document.class)).containsExactly(new Document("number", 2L));
    }

    @Test
    void a_record_of_the_domain_is_kept_as_json_has_it() {
        documents.put(KEPT, ID, OUTER);
        assertThat(document().get("inner", Document.class).entrySet())
                .containsExactlyElementsOf(Document.parse(new JsonMapper().writeValueAsString(INNER))
                        .entrySet());
    }

    @Test
    void members_keep_their_places_and_what_is_told_to_be_nothing_is_not_missing() {
        documents.change(KEPT, ID, OUTER, outer -> outer);
        documents.changeIfPresent(
                KEPT,
                ID,
                o -> new Outer(ID, "igf-2027", 2, "something", Optional.of("here"), Optional.empty(), List.of(), null));
        assertThat(document().keySet())
                .containsExactly("_id", "edition", "version", "nowhere", "made", "nothing", "reason");
        assertThat(document()).containsEntry("reason", null).containsEntry("edition", "igf-2027");
        assertThat(documents.find(KEPT, ID)).get().satisfies(outer -> {
            assertThat(outer.reason()).isEmpty();
            assertThat(outer.inner()).isNull();
        });
    }

    @Test
    void there_is_nothing_to_change_before_there_is_something() {
        documents.changeIfPresent(KEPT, ID, outer -> OUTER);
        assertThat(documents.find(KEPT, ID)).isEmpty();
        documents.put(KEPT, ID, OUTER);
        documents.delete(KEPT, ID);
        assertThat(documents.all(KEPT)).isEmpty();
    }

    @Test
    void what_an_older_release_did_not_write_is_empty() {
        documents.update(
                "outer", ID.toString(), d -> d.append("edition", "igf-2026").append("unknown", 1));
        assertThat(documents.find(KEPT, ID))
                .contains(new Outer(ID, "igf-2026", 0, null, Optional.empty(), null, List.of(), null));
    }

    @Test
    void entries_that_are_members_of_the_document_come_and_go() {
        var counts = ViewCollection.of("counts", Counted.class);
        documents.put(counts, "igf-2026", new Counted(3, Map.of(Kind.FIRST, 1, Kind.SECOND, 2)));
        documents.changeIfPresent(counts, "igf-2026", c -> new Counted(c.all(), Map.of(Kind.SECOND, 3)));
        assertThat(documents.all("counts").getFirst())
                .isEqualTo(new Document("_id", "igf-2026").append("all", 3).append("SECOND", 3));
        assertThat(documents.all(counts)).containsExactly(new Counted(3, Map.of(Kind.SECOND, 3)));
    }

    @Test
    void an_entry_is_kept_whatever_others_there_are() {
        var counts = ViewCollection.of("counts", Counted.class);
        documents.putEntry(counts, "igf-2026", Counted::kinds, Kind.FIRST, 1);
        documents.update("counts", "igf-2026", document -> document.append("unreadable", "text"));
        documents.putEntry(counts, "igf-2026", Counted::kinds, Kind.SECOND, 2);
        documents.putEntry(counts, "igf-2026", Counted::kinds, Kind.FIRST, 3);
        assertThat(documents.all("counts").getFirst())
                .isEqualTo(new Document("_id", "igf-2026")
                        .append("FIRST", 3)
                        .append("unreadable", "text")
                        .append("SECOND", 2));
        documents.putEntry(counts, "igf-2026", Counted::kinds, Kind.FIRST, null);
        assertThat(documents.all("counts").getFirst()).doesNotContainKey("FIRST");
        assertThatThrownBy(() -> documents.putEntry(KEPT, ID, outer -> Map.of("one", 1), "one", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    record Some(List<Made> made) {}

    @Test
    void an_element_is_added_as_by_a_change_of_the_whole_list() {
        var some = KEPT.projection(Some.class);
        var changed = new MemoryDocuments();
        for (var next : List.of(new Made(1, null), new Made(2, "text"), new Made(1, null))) {
            documents.append(some, ID, Some::made, next);
            changed.change(
                    some,
                    ID,
                    new Some(List.of()),
                    known -> new Some(Stream.concat(known.made().stream(), Stream.of(next))
                            .toList()));
            assertThat(document().toJson())
                    .isEqualTo(changed.all("outer").getFirst().toJson());
        }
        assertThat(documents.all(some).getFirst().made())
                .containsExactly(new Made(1, null), new Made(2, "text"), new Made(1, null));
        var counts = ViewCollection.of("counts", Counted.class);
        assertThatThrownBy(() -> documents.append(counts, ID, count -> List.of(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    record Entries(String text, Map<UUID, Made> entries) {}

    record Step(UUID key, Optional<Made> value) {}

    @Test
    void an_entry_is_put_and_removed_as_by_a_change_of_the_whole_map() {
        var entries = ViewCollection.of("entries", Entries.class);
        var changed = new MemoryDocuments();
        var other = new UUID(3, 4);
        var before = new Entries("text", Map.of());
        documents.put(entries, 1, before);
        changed.put(entries, 1, before);
        for (var step : List.of(
                new Step(ID, Optional.empty()),
                new Step(ID, Optional.of(new Made(1, null))),
                new Step(other, Optional.of(new Made(2, "text"))),
                new Step(ID, Optional.of(new Made(3, null))),
                new Step(ID, Optional.empty()),
                new Step(ID, Optional.of(new Made(4, null))))) {
            documents.putEntry(
                    entries, 1, Entries::entries, step.key(), step.value().orElse(null));
            changed.change(entries, 1, before, known -> {
                var all = new LinkedHashMap<>(known.entries());
                step.value().ifPresentOrElse(made -> all.put(step.key(), made), () -> all.remove(step.key()));
                return new Entries(known.text(), all);
            });
            assertThat(documents.all("entries").getFirst().toJson())
                    .isEqualTo(changed.all("entries").getFirst().toJson());
        }
        assertThat(documents.all(entries))
                .containsExactly(new Entries("text", Map.of(other, new Made(2, "text"), ID, new Made(4, null))));
        documents.putEntry(entries, 2, Entries::entries, ID, null);
        assertThat(documents.find("entries", "2"))
                .isEqualTo(new Document("_id", "2").append("entries", new Document()));
    }

    record Named(String name, List<Kind> kinds) {}

    record Whole(
            long version,
            @Unwrapped @Nullable Named named,
            @Nullable Integer last) {}

    @Test
    void a_record_that_is_spread_over_the_document_is_there_or_not() {
        var wholes = ViewCollection.of("wholes", Whole.class);
        var without = new Whole(1, null, 2);
        var with = new Whole(1, new Named("one", List.of(Kind.FIRST)), null);
        documents.put(wholes, 1, without);
        assertThat(documents.find(wholes, 1)).contains(without);
        documents.put(wholes, 1, with);
        assertThat(documents.all("wholes").getFirst().keySet()).containsExactly("_id", "version", "name", "kinds");
        assertThat(documents.find(wholes, 1)).contains(with);
        assertThat(documents.all(wholes.projection(Named.class))).containsExactly(with.named());
        documents.put(wholes, 1, without);
        assertThat(documents.find(wholes, 1)).contains(without);
    }

    record Seen(UUID id, @Nullable String name, double weight) {}

    record Gone(@Unwrapped Seen seen, @Nullable String reason) {}

    record Left(List<Gone> gone) {}

    record At(@Unwrapped Left left, @ChangePosition long position) {}

    @Test
    void what_is_spread_within_another_one_is_as_that_is() {
        var lefts = ViewCollection.of("lefts", Left.class);
        var left = new Left(List.of(new Gone(new Seen(ID, null, 2.5), "why")));
        documents.put(lefts, 1, left);
        assertThat(documents.all("lefts").getFirst().getList("gone", Document.class))
                .containsExactly(new Document("id", ID.toString())
                        .append("name", null)
                        .append("weight", 2.5)
                        .append("reason", "why"));
        assertThat(documents.find(lefts, 1)).contains(left);
    }

    @Test
    void where_a_document_was_changed_last_is_read_and_never_written() {
        var lefts = ViewCollection.of("lefts", Left.class);
        var left = new Left(List.of());
        documents.put(lefts, 1, left);
        var seen = lefts.projection(At.class);
        assertThat(documents.find(seen, 1)).contains(new At(left, 0));
        documents.update("lefts", "1", document -> document.append("_position", 7L));
        assertThat(documents.find(seen, 1)).contains(new At(left, 7));
        documents.put(seen, 1, new At(left, 8));
        assertThat(documents.find(seen, 1)).contains(new At(left, 7));
    }

    @Test
    void members_are_asked_for_by_their_accessors() {
        assertThat(KEPT.member(Outer::id)).isEqualTo("_id");
        assertThat(KEPT.matches(Outer::version, 3).toBsonDocument().toJson()).isEqualTo("{\"version\": 3}");
        assertThat(KEPT.matchesAny(Outer::id, List.of(ID)).toBsonDocument().toJson())
                .isEqualTo("{\"_id\": {\"$in\": [\"" + ID + "\"]}}");
        assertThatThrownBy(() -> KEPT.member(outer -> outer.edition())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_part_has_nothing_that_the_whole_has_not() {
        documents.put(KEPT, ID, OUTER);
        assertThat(documents.all(KEPT.projection(Less.class))).containsExactly(new Less(ID, "igf-2026"));
        assertThatThrownBy(() -> KEPT.projection(Other.class)).isInstanceOf(NoSuchElementException.class);
    }
}
