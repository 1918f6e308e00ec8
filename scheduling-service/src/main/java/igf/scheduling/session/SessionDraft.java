package igf.scheduling.session;

import igf.platform.domain.Refusal;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.EditionFacts.SessionKind;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat wrote about a session without a proposal. Members that are null were not given; an empty layout
 * or language, and 0 people, remove the value.
 *
 * @param subthemes ids
 */
public record SessionDraft(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String description,
        @Nullable Integer minutes,
        @Nullable String layout,
        @Nullable List<String> subthemes,
        @Nullable String language,
        @Nullable List<String> interpretation,
        @Nullable List<String> needs,
        @Nullable Integer expected,
        @Nullable Boolean exclusive) {

    private static final String FORMAT = "OTHER";

    /** Returns all mistakes. */
    public List<Refusal> refusals(EditionFacts edition, Map<String, Theme> themes) {
        var refusals = new ArrayList<Refusal>();
        if (kind != null && edition.sessions().findKind(kind).isEmpty()) {
            refusals.add(Refusal.rule(
                    "KIND_UNKNOWN",
                    "/kind",
                    kind.equals(SessionKind.WORKSHOP)
                            ? "Workshops come from accepted proposals; choose another kind."
                            : "The rules of the edition have no kind of session \"" + kind + "\"."));
        }
        var ids = Objects.requireNonNullElse(subthemes, List.<String>of());
        IntStream.range(0, ids.size())
                .filter(i -> !themes.containsKey(ids.get(i)))
                .mapToObj(i -> Refusal.rule(
                        "SUBTHEME_UNKNOWN",
                        "/subthemes/" + i,
                        "The rules of the edition have no subtheme \"" + ids.get(i) + "\"."))
                .forEach(refusals::add);
        return refusals;
    }

    /** Returns the facts of a new session. The draft must have a kind, a title and a length. */
    public SessionFacts create(UUID id, int number, EditionFacts edition, Map<String, Theme> themes) {
        var code = Objects.requireNonNull(kind);
        var isExclusive = edition.sessions().findKind(code).stream().anyMatch(SessionKind::exclusive);
        return applyTo(
                new SessionFacts(
                        id,
                        id,
                        number,
                        "",
                        new Format(FORMAT, null, 0),
                        List.of(),
                        "",
                        new SessionDetails(code, isExclusive, null, List.of(), List.of(), null)),
                themes);
    }

    /** Returns the facts of a session after the change. Another kind does not change whether it is exclusive. */
    public SessionFacts applyTo(SessionFacts facts, Map<String, Theme> themes) {
        var details = Objects.requireNonNull(facts.details());
        var format = facts.format();
        return new SessionFacts(
                facts.sessionId(),
                facts.proposalId(),
                facts.number(),
                title == null ? facts.title() : title.strip(),
                new Format(format.type(), merge(layout, format.layout()), minutes == null ? format.minutes() : minutes),
                subthemes == null
                        ? facts.subthemes()
                        : subthemes.stream()
                                .distinct()
                                .flatMap(id -> Stream.ofNullable(themes.get(id)))
                                .toList(),
                description == null ? facts.description() : description.strip(),
                new SessionDetails(
                        kind == null ? details.kind() : kind,
                        exclusive == null ? details.exclusive() : exclusive,
                        merge(language, details.language()),
                        interpretation == null ? details.interpretation() : interpretation,
                        needs == null ? details.needs() : needs,
                        expected == null ? details.expected() : expected == 0 ? null : expected));
    }

    private static @Nullable String merge(@Nullable String given, @Nullable String current) {
        if (given == null) {
            return current;
        }
        return given.isBlank() ? null : given;
    }
}
