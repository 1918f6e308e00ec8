package igf.console.edition;

import static igf.console.service.Json.string;

import igf.console.page.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Turns rules into sentences with the sources of their values. */
final class RuleSentences {

    private RuleSentences() {}

    /** @param rules complete rules of an edition or a preset */
    static List<RuleSentence> of(JsonNode rules, Visit visit) {
        return new Telling(rules, visit).all();
    }

    /** The sentences of one set of rules. */
    private static final class Telling {

        private final JsonNode rules;
        private final Visit visit;
        private final List<RuleSentence> told = new ArrayList<>();

        Telling(JsonNode rules, Visit visit) {
            this.rules = rules;
            this.visit = visit;
        }

        List<RuleSentence> all() {
            call();
            limits();
            reviewing();
            afterwards();
            return List.copyOf(told);
        }

        private void call() {
            tell("call", "/subthemes", "subthemes", rules.path("subthemes").size(), names(rules.path("subthemes")));
            tell("call", "/writeIn", rules.path("writeIn").asBoolean(false) ? "own-theme" : "no-own-theme");
            tell("call", "/formats", parts("/formats", "type", "/minutes"), "formats", formats());
            tell("call", "/compulsory", parts("/compulsory"), "compulsory", fields(rules.path("compulsory")));
            if (!rules.path("asked").isEmpty()) {
                tell("call", "/asked", parts("/asked"), "asked", fields(rules.path("asked")));
            }
        }

        private void limits() {
            JsonNode limits = rules.path("limits");
            for (String kind : List.of("words", "characters", "counts")) {
                limits.path(kind).properties().forEach(limit -> {
                    String at = "/limits/" + kind + "/" + limit.getKey();
                    String field = word("rule-field." + limit.getKey());
                    for (String end : List.of("min", "max")) {
                        if (limit.getValue().has(end)) {
                            tell(
                                    "limits",
                                    at + "/" + end,
                                    kind + "." + end,
                                    field,
                                    limit.getValue().path(end).asInt(0));
                        }
                    }
                });
            }
            for (String count : List.of(
                    "onsiteModerators",
                    "onsiteSpeakers",
                    "proposalsPerPerson",
                    "proposalsPerOrganization",
                    "sessionsPerPerson",
                    "reportLookBack")) {
                if (limits.path(count).asInt(0) > 0) {
                    tell("limits", "/limits/" + count, count, limits.path(count).asInt(0));
                }
            }
        }

        private void reviewing() {
            tell("reviewing", "/screening", parts("/screening", "id", ""), "screening", names(rules.path("screening")));
            tell(
                    "reviewing",
                    "/criteria",
                    List.of("/criteria", "/scale/min", "/scale/max"),
                    "criteria",
                    rules.path("scale").path("min").asInt(1),
                    rules.path("scale").path("max").asInt(5),
                    criteria());
            int low = rules.path("reasonsRequired").path("atOrBelow").asInt(0);
            tell("reviewing", "/reasonsRequired/atOrBelow", low > 0 ? "reasons" : "no-reasons", low);
            tell(
                    "reviewing",
                    "/limits/minimumReviews",
                    "minimumReviews",
                    rules.path("limits").path("minimumReviews").asInt(0));
            tell("reviewing", "/ties", "ties", list(rules.path("ties"), "tie."));
            rules.path("gates").forEach(gate -> tell("reviewing", "/gates", "gate." + gate.asString("")));
        }

        private void afterwards() {
            JsonNode reporting = rules.path("reporting");
            if (reporting.has("shortHours")) {
                tell(
                        "afterwards",
                        "/reporting/shortHours",
                        "shortHours",
                        reporting.path("shortHours").asInt(0));
            }
            tell(
                    "afterwards",
                    "/reporting/fullDays",
                    "fullDays",
                    reporting.path("fullDays").asInt(0));
            JsonNode invitations = rules.path("invitations");
            if (!invitations.path("reminderDays").isEmpty()) {
                tell("afterwards", "/invitations/reminderDays", "reminders", numbers(invitations.path("reminderDays")));
            }
            if (!rules.path("conditions").path("reminderDays").isEmpty()) {
                tell(
                        "afterwards",
                        "/conditions/reminderDays",
                        "conditions",
                        numbers(rules.path("conditions").path("reminderDays")));
            }
            if (rules.path("appeals").path("days").asInt(0) > 0) {
                tell(
                        "afterwards",
                        "/appeals",
                        "appeals",
                        rules.path("appeals").path("days").asInt(0));
            }
            tell(
                    "afterwards",
                    "/codeOfConduct",
                    List.of("/codeOfConduct/version", "/codeOfConduct/url"),
                    "code",
                    string(rules.path("codeOfConduct"), "version"),
                    string(rules.path("codeOfConduct"), "url"));
        }

        private void tell(String group, String at, String key, Object... args) {
            tell(group, at, List.of(at), key, args);
        }

        /**
         * @param about address of the sentence's subject
         * @param at addresses of all values that it states
         */
        private void tell(String group, String about, List<String> at, String key, Object... args) {
            told.add(new RuleSentence(
                    about + "." + key,
                    group,
                    visit.text("rule." + key, args),
                    at.stream()
                            .map(one -> RuleSentence.Origin.of(one, rules.path("sources")))
                            .distinct()
                            .toList()));
        }

        /** Returns the addresses of a list of codes and of its elements. */
        private List<String> parts(String list) {
            return parts(list, "", "");
        }

        /**
         * @param id member that identifies an element; empty for a list of texts
         * @param member the member that is stated of each
         */
        private List<String> parts(String list, String id, String member) {
            List<String> all = rules.at(list)
                    .valueStream()
                    .map(one -> list + "/" + (id.isEmpty() ? one : one.path(id)).asString("") + member)
                    .toList();
            return all.isEmpty() ? List.of(list) : all;
        }

        private String word(String key) {
            return visit.texts().get(key, key, visit.locale());
        }

        private String list(JsonNode codes, String prefix) {
            return join(codes.valueStream().map(code -> word(prefix + code.asString(""))));
        }

        private String fields(JsonNode codes) {
            return list(codes, "rule-field.");
        }

        private String names(JsonNode items) {
            return join(items.valueStream().map(item -> string(item, "name")));
        }

        private String numbers(JsonNode days) {
            return join(days.valueStream().map(day -> day.asString("")));
        }

        private String formats() {
            return join(rules.path("formats")
                    .valueStream()
                    .map(format -> word("format." + string(format, "type")) + " ("
                            + format.path("minutes")
                                    .valueStream()
                                    .map(minutes -> minutes.asString(""))
                                    .collect(Collectors.joining("/"))
                            + ")"));
        }

        /** Adds weights unless they are all the same. */
        private String criteria() {
            List<JsonNode> all = rules.path("criteria").valueStream().toList();
            boolean equal =
                    all.stream().map(one -> string(one, "weight")).distinct().count() < 2;
            return join(all.stream().map(one -> string(one, "name") + (equal ? "" : " ×" + string(one, "weight"))));
        }

        private String join(Stream<String> texts) {
            return texts.collect(Collectors.joining(word("rule.separator")));
        }
    }
}
