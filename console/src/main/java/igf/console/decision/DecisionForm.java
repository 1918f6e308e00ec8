package igf.console.decision;

import igf.console.language.LocalTimes;
import igf.console.service.Json;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * What is to become of a proposal, as forms show and send it.
 *
 * @param outcome as {@code DECLINED}, empty before anybody has chosen
 * @param conditions one a line
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

    /** As services take it: null is what nobody has said. */
    public record Decision(
            @Nullable String outcome,
            String reason,
            List<String> conditions,
            @Nullable String dueAt,
            List<String> reasons,
            @Nullable String comments,
            @Nullable Integer place) {

        /** The same with how it is to be taken: not of an entry of a batch. */
        Announced announced(boolean now) {
            return new Announced(outcome, reason, conditions, dueAt, reasons, comments, place, now);
        }
    }

    /** @param announce false for the secretariat only */
    record Announced(
            @Nullable String outcome,
            String reason,
            List<String> conditions,
            @Nullable String dueAt,
            List<String> reasons,
            @Nullable String comments,
            @Nullable Integer place,
            boolean announce) {}

    public static final DecisionForm NONE = new DecisionForm("", "", "", "", List.of(), "", "");

    /** @param json a decision, or an entry of a batch; their reasons are codes, or have codes */
    public static DecisionForm of(JsonNode json) {
        return new DecisionForm(
                json.path("outcome").asString(""),
                json.path("reason").asString(""),
                String.join("\n", Json.texts(json.path("conditions"))),
                json.path("dueAt").asString(""),
                json.path("reasons")
                        .valueStream()
                        .map(reason -> reason.isString()
                                ? reason.asString()
                                : reason.path("code").asString(""))
                        .toList(),
                json.path("comments").asString(""),
                json.path("place").asString(""));
    }

    /** @param zone of the time that was typed */
    public static DecisionForm typed(MultiValueMap<String, String> form, ZoneId zone) {
        return new DecisionForm(
                text(form, "outcome"),
                text(form, "reason"),
                text(form, "conditions"),
                LocalTimes.instant(text(form, "dueAt"), zone),
                form.getOrDefault("reasons", List.of()),
                text(form, "comments"),
                text(form, "place"));
    }

    /** Fills the fields that choose one. What was typed and is no time is not shown again: its field could not hold it. */
    public void show(Model model, ZoneId zone) {
        model.addAttribute("verdict", this);
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("dueAt", LocalTimes.shown(dueAt.endsWith("Z") ? dueAt : "", zone));
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    /** What belongs to another outcome is left out, so that changing one's mind needs no clearing of fields. */
    public Decision decision() {
        boolean conditional = outcome.equals("ACCEPTED_WITH_CONDITIONS");
        return new Decision(
                outcome.isEmpty() ? null : outcome,
                reason,
                conditional ? lines() : List.of(),
                conditional && !dueAt.isEmpty() ? dueAt : null,
                reasons,
                comments.isEmpty() ? null : comments,
                outcome.equals("RESERVE") && place.matches("[0-9]{1,5}") ? Integer.valueOf(place) : null);
    }

    /** The same fields for another outcome. */
    Decision decided(String as) {
        return new DecisionForm(as, reason, conditions, dueAt, reasons, comments, place).decision();
    }

    private List<String> lines() {
        return conditions
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The outcome as a word's tint. */
    public String tint() {
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
