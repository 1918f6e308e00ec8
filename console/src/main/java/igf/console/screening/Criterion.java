package igf.console.screening;

import igf.console.service.Trouble;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A criterion beside the text.
 *
 * @param place from 1, which is its key too
 * @param rule its code
 * @param name as the edition words it, in the reader's language where it is the usual one
 * @param met null where people must still answer
 * @param evidence what the data say, null where they say nothing or the debts say it better
 * @param byData whether data answer it, so that people only override
 * @param reason of what the secretariat found in place of the data, empty where it did not
 * @param debts reports that are owed
 */
record Criterion(
        int place,
        String rule,
        String name,
        @Nullable Boolean met,
        Evidence.@Nullable Observed evidence,
        boolean byData,
        String reason,
        List<Debt> debts) {

    /** A report that is owed of an earlier edition. @param who people and organizations */
    record Debt(
            String edition, String proposal, String number, String title, String kind, String dueAt, List<String> who) {

        static Debt of(JsonNode json) {
            List<String> who = new java.util.ArrayList<>();
            json.path("people").forEach(one -> who.add(one.asString("")));
            json.path("organizations").forEach(one -> who.add(one.asString("")));
            return new Debt(
                    json.path("edition").asString(""),
                    json.path("proposalId").asString(""),
                    json.path("number").asString(""),
                    json.path("title").asString(""),
                    json.path("kind").asString(""),
                    json.path("dueAt").asString(""),
                    who.stream().filter(one -> !one.isBlank()).toList());
        }
    }

    /** @param name of a rule, by its code and as the edition words it */
    static Criterion of(JsonNode json, int place, BinaryOperator<String> name) {
        List<Debt> debts = json.path("citations").valueStream().map(Debt::of).toList();
        boolean byData = json.path("found").isBoolean();
        String rule = json.path("rule").asString("");
        return new Criterion(
                place,
                rule,
                name.apply(rule, json.path("name").asString("")),
                json.path("met").isBoolean() ? json.path("met").asBoolean() : null,
                byData && debts.isEmpty() ? Evidence.Observed.of(json) : null,
                byData,
                json.path("judged").path("reason").asString(""),
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

    /** What its summary says, and each link that opens it. */
    public String act() {
        return byData || !isOpen() ? "screening.override" : "screening.judge";
    }

    /** Where its reason is typed: a link to what is inside of details opens them. */
    public String field() {
        return "reason-" + place;
    }

    /**
     * What its fields are called. Another reason makes it another name, so that a browser that kept what somebody had typed does not put it back,
     * to be sent again, where it has been recorded or answered by somebody else since.
     */
    public String key() {
        return rule + "." + Integer.toHexString(reason.hashCode());
    }

    Trouble.Flaw flaw(String detail) {
        return new Trouble.Flaw("/" + field(), "", detail);
    }

    /** What a service says of an answer to it, at its field. */
    Trouble here(Trouble of) {
        return new Trouble(
                of.title(),
                of.detail(),
                of.flaws().stream().map(flaw -> flaw.at("/" + field())).toList());
    }
}
