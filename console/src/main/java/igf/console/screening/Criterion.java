package igf.console.screening;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.FormErrors;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A criterion of screening.
 *
 * @param place from 1, which is its key
 * @param rule its code
 * @param name the edition's, translated if it is the default
 * @param met null if a person must decide
 * @param evidence from data; null for none, or if the debts say it better
 * @param byData whether data decide, so that a person can only override
 * @param reason of the secretariat's override; empty for none
 * @param debts reports that are owed
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
     * @param who people and organizations
     */
    record OwedReport(
            String edition, String proposal, String number, String title, String kind, String dueAt, List<String> who) {

        static OwedReport of(JsonNode json) {
            List<String> who = new java.util.ArrayList<>();
            json.path("people").forEach(one -> who.add(one.asString("")));
            json.path("organizations").forEach(one -> who.add(one.asString("")));
            return new OwedReport(
                    string(json, "edition"),
                    string(json, "proposalId"),
                    string(json, "number"),
                    string(json, "title"),
                    string(json, "kind"),
                    string(json, "dueAt"),
                    who.stream().filter(one -> !one.isBlank()).toList());
        }
    }

    /** @param name of a rule, by its code and the edition's text */
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

    /** The label of its summary and of links to it. */
    public String act() {
        return byData || !isOpen() ? "screening.override" : "screening.judge";
    }

    /** Returns the id of its reason's field; a link to it opens the details around it. */
    public String field() {
        return "reason-" + place;
    }

    /**
     * Returns the name of its fields. A new reason changes the name, so that the browser does not restore text that
     * was already saved or superseded.
     */
    public String key() {
        return rule + "." + Integer.toHexString(reason.hashCode());
    }

    FormErrors.FieldError flaw(String detail) {
        return new FormErrors.FieldError("/" + field(), "", detail);
    }

    /** Returns the service's errors about this answer, at its field. */
    FormErrors atField(FormErrors errors) {
        return new FormErrors(
                errors.title(),
                errors.detail(),
                errors.flaws().stream()
                        .map(flaw -> flaw.withPointer("/" + field()))
                        .toList());
    }
}
