package igf.console.decision;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.language.LocalTimes;
import igf.console.service.Json;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a decision.
 *
 * @param outcome such as {@code DECLINED}; empty before a choice
 * @param conditions one on each line
 * @param dueAt ISO 8601, empty for none
 * @param reasons codes of the edition's standard reasons
 * @param place on the reserve list, empty for the end
 */
public record DecisionForm(
        String outcome,
        String reason,
        String conditions,
        String dueAt,
        List<String> reasons,
        String comments,
        String place) {

    public static final List<String> OUTCOMES = List.of("ACCEPTED", "ACCEPTED_WITH_CONDITIONS", "RESERVE", "DECLINED");

    /** The request body of a decision. Null stands for an empty field. */
    public record DecisionRequest(
            @Nullable String outcome,
            String reason,
            List<String> conditions,
            @Nullable String dueAt,
            List<String> reasons,
            @Nullable String comments,
            @Nullable Integer place) {

        /** Returns the request body of a single decision. Entries of a batch have no {@code announce}. */
        AnnouncedDecisionRequest withAnnouncement(boolean announce) {
            return new AnnouncedDecisionRequest(outcome, reason, conditions, dueAt, reasons, comments, place, announce);
        }
    }

    /** @param announce false to record the decision without announcing it */
    record AnnouncedDecisionRequest(
            @Nullable String outcome,
            String reason,
            List<String> conditions,
            @Nullable String dueAt,
            List<String> reasons,
            @Nullable String comments,
            @Nullable Integer place,
            boolean announce) {}

    public static final DecisionForm EMPTY = new DecisionForm("", "", "", "", List.of(), "", "");

    /** @param json a decision or an entry of a batch; its reasons are codes, or objects with a code */
    public static DecisionForm of(JsonNode json) {
        return new DecisionForm(
                string(json, "outcome"),
                string(json, "reason"),
                String.join("\n", Json.texts(json.path("conditions"))),
                string(json, "dueAt"),
                listOf(json, "reasons", reason -> reason.isString() ? reason.asString() : string(reason, "code")),
                string(json, "comments"),
                string(json, "place"));
    }

    /** @param zone time zone of the typed time */
    public static DecisionForm fromForm(MultiValueMap<String, String> form, ZoneId zone) {
        return new DecisionForm(
                text(form, "outcome"),
                text(form, "reason"),
                text(form, "conditions"),
                LocalTimes.toInstant(text(form, "dueAt"), zone),
                form.getOrDefault("reasons", List.of()),
                text(form, "comments"),
                text(form, "place"));
    }

    private record Model(DecisionForm verdict, List<String> outcomes, String dueAt) {}

    /**
     * Returns the model of the fields. A typed time that cannot be parsed is dropped, since a {@code datetime-local}
     * input cannot show it.
     */
    public Record toModel(ZoneId zone) {
        return new Model(this, OUTCOMES, LocalTimes.toLocal(dueAt.endsWith("Z") ? dueAt : "", zone));
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    /**
     * Returns the request body without the fields that belong to another outcome, so that users need not clear them.
     */
    public DecisionRequest toRequest() {
        boolean conditional = outcome.equals("ACCEPTED_WITH_CONDITIONS");
        return new DecisionRequest(
                outcome.isEmpty() ? null : outcome,
                reason,
                conditional ? conditionLines() : List.of(),
                conditional && !dueAt.isEmpty() ? dueAt : null,
                reasons,
                comments.isEmpty() ? null : comments,
                outcome.equals("RESERVE") && place.matches("[0-9]{1,5}") ? Integer.valueOf(place) : null);
    }

    /** Returns the request body with the same fields and another outcome. */
    DecisionRequest toRequestWithOutcome(String newOutcome) {
        return new DecisionForm(newOutcome, reason, conditions, dueAt, reasons, comments, place).toRequest();
    }

    private List<String> conditionLines() {
        return conditions
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Returns the CSS class of the outcome. */
    public String styleClass() {
        return switch (outcome) {
            case "ACCEPTED" -> "good";
            case "DECLINED" -> "bad";
            default -> "warn";
        };
    }

    public boolean gives(String code) {
        return reasons.contains(code);
    }
}
