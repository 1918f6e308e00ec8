package igf.proposal.batch;

import igf.platform.domain.DerivedId;
import igf.platform.domain.Sha256;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a batch.
 *
 * @param sealedHash hash of the sealed entries, null unless sealed
 * @param decided by proposal, for each entry carried out: why it could not be decided; empty if it was
 */
public record BatchState(
        UUID id,
        String edition,
        String name,
        Status status,
        Map<UUID, BatchEntry> entries,
        @Nullable String sealedHash,
        Map<UUID, String> decided) {

    public enum Status {
        DRAFT,
        SEALED,
        ANNOUNCED
    }

    public BatchState {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
        decided = Collections.unmodifiableMap(new TreeMap<>(decided));
    }

    public static BatchState of(BatchEvent.Drafted e) {
        return new BatchState(e.batch(), e.edition(), e.name(), Status.DRAFT, Map.of(), null, Map.of());
    }

    public BatchState after(BatchEvent event) {
        return switch (event) {
            case BatchEvent.Drafted e -> of(e);
            case BatchEvent.Entered e -> {
                var all = new TreeMap<>(entries);
                e.entries().forEach(entry -> all.put(entry.proposal(), entry));
                yield new BatchState(id, edition, name, status, all, sealedHash, decided);
            }
            case BatchEvent.EntryRemoved e -> {
                var remaining = new TreeMap<>(entries);
                remaining.remove(e.proposal());
                yield new BatchState(id, edition, name, status, remaining, sealedHash, decided);
            }
            case BatchEvent.Sealed e ->
                new BatchState(id, edition, name, Status.SEALED, entries, e.contentHash(), decided);
            case BatchEvent.Unsealed e -> new BatchState(id, edition, name, Status.DRAFT, entries, null, decided);
            case BatchEvent.Announced e ->
                new BatchState(id, edition, name, Status.ANNOUNCED, entries, sealedHash, decided);
            case BatchEvent.EntryDecided e -> {
                var newDecided = new TreeMap<>(decided);
                newDecided.put(e.proposal(), e.refused() == null ? "" : e.refused());
                yield new BatchState(id, edition, name, status, entries, sealedHash, newDecided);
            }
        };
    }

    /** Returns the id of the event that records this batch's decision on a proposal. */
    public UUID decisionEvent(UUID proposal) {
        return DerivedId.of(id, "decision:" + proposal);
    }

    /**
     * Returns the id of the last entry's decision event, which does not exist if that proposal could not be decided.
     */
    public UUID lastDecisionEvent() {
        return decisionEvent(List.copyOf(entries.keySet()).getLast());
    }

    /** Returns the decisions to carry out, in their order; none before the announcement. */
    public List<BatchEntry> pending() {
        return status != Status.ANNOUNCED
                ? List.of()
                : entries.values().stream()
                        .filter(entry -> !decided.containsKey(entry.proposal()))
                        .toList();
    }

    /**
     * Returns the SHA-256 (hex) over one line per entry, ordered by proposal id. A line consists of the proposal id,
     * outcome, reason, due date, comments, place, number of conditions, conditions, number of standard reasons, and
     * standard reasons. Each of them is written as its length in characters, a colon and its text; an absent value is
     * empty.
     */
    public String contentHash() {
        return Sha256.hex(entries.values().stream().map(BatchState::line).collect(Collectors.joining("\n")));
    }

    private static String line(BatchEntry entry) {
        var verdict = entry.verdict();
        return Stream.concat(
                        Stream.of(
                                        entry.proposal(),
                                        verdict.outcome(),
                                        verdict.reason(),
                                        text(verdict.dueAt()),
                                        text(verdict.comments()),
                                        text(verdict.place()))
                                .map(Object::toString),
                        Stream.of(verdict.conditions(), verdict.reasons())
                                .flatMap(list -> Stream.concat(Stream.of(String.valueOf(list.size())), list.stream())))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
