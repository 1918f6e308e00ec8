package igf.console.screening;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.FormErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A criterion of screening.
 *
 * @param place position from 1, used in element ids and as the keyboard key of the criterion
 * @param rule code of the criterion
 * @param name text of the edition, translated if it is the default
 * @param met null if a person must decide
 * @param evidence evidence from data; null if there is none, or if {@code debts} describe it better
 * @param byData whether data decides the criterion, so that a person can only override it
 * @param reason reason of the secretariat's override; empty if there is none
 * @param debts owed reports
 */
record Criterion(
        int place,
        String rule,
        String name,
        @Nullable Boolean met,
        EvidenceTexts.@Nullable Observation evidence,
        boolean byData,
        String reason,
        List<OwedReport> debts) {

    /**
     * A report owed from an earlier edition.
     *
     * @param who names of the people and organizations that owe it
     */
    record OwedReport(
            String edition, String proposal, String number, String title, String kind, String dueAt, List<String> who) {

        static OwedReport of(JsonNode json) {
            List<String> names = new ArrayList<>();
            json.path("people").forEach(name -> names.add(name.asString("")));
            json.path("organizations").forEach(name -> names.add(name.asString("")));
            return new OwedReport(
                    string(json, "edition"),
                    string(json, "proposalId"),
                    string(json, "number"),
                    string(json, "title"),
                    string(json, "kind"),
                    string(json, "dueAt"),
                    names.stream().filter(name -> !name.isBlank()).toList());
        }
    }

    /** @param name translates the name of a criterion from its code and the edition's text */
    static Criterion of(JsonNode json, int place, BinaryOperator<String> name) {
        List<OwedReport> debts = listOf(json, "citations", OwedReport::of);
        boolean byData = json.path("found").isBoolean();
        String rule = string(json, "rule");
        return new Criterion(
                place,
                rule,
                name.apply(rule, string(json, "name")),
                json.path("met").isBoolean() ? json.path("met").asBoolean() : null,
                byData && debts.isEmpty() ? EvidenceTexts.Observation.of(json) : null,
                byData,
                string(json.path("judged"), "reason"),
                debts);
    }

    public boolean isFailed() {
        return Boolean.FALSE.equals(met);
    }

    public boolean isOpen() {
        return met == null;
    }

    public boolean isOverridden() {
        return byData && !reason.isEmpty();
    }

    /** Returns the message key of the label of its details, and of links to them. */
    public String act() {
        return byData || !isOpen() ? "screening.override" : "screening.judge";
    }

    /** Returns the id of the field for the reason. A link to the field opens the details around it. */
    public String field() {
        return "reason-" + place;
    }

    /**
     * Returns the suffix of its field names. It changes with the saved reason, so that the browser does not restore
     * text that was already saved or superseded.
     */
    public String key() {
        return rule + "." + Integer.toHexString(reason.hashCode());
    }

    FormErrors.FieldError flaw(String detail) {
        return new FormErrors.FieldError("/" + field(), "", detail);
    }

    /** Returns the service's errors at the field of this criterion. */
    FormErrors atField(FormErrors errors) {
        return new FormErrors(
                errors.title(),
                errors.detail(),
                errors.flaws().stream()
                        .map(flaw -> flaw.withPointer("/" + field()))
                        .toList());
    }
}
