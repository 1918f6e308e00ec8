package igf.console.edition;

import static igf.console.service.Json.string;

import igf.console.page.PageContext;
import igf.console.service.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Turns rules into sentences with the sources of their values. */
final class RuleSentences {

    private RuleSentences() {}

    /** @param rules complete rules of an edition or a preset */
    static List<RuleSentence> of(JsonNode rules, PageContext context) {
        return new SentenceBuilder(rules, context).build();
    }

    /** Builds the sentences of one set of rules. */
    private static final class SentenceBuilder {

        private final JsonNode rules;
        private final PageContext context;
        private final List<RuleSentence> sentences = new ArrayList<>();

        SentenceBuilder(JsonNode rules, PageContext context) {
            this.rules = rules;
            this.context = context;
        }

        List<RuleSentence> build() {
            addCall();
            addLimits();
            addReviewing();
            addAfterwards();
            return List.copyOf(sentences);
        }

        private void addCall() {
            add("call", "/subthemes", "subthemes", rules.path("subthemes").size(), names(rules.path("subthemes")));
            add("call", "/writeIn", rules.path("writeIn").asBoolean(false) ? "own-theme" : "no-own-theme");
            add("call", "/formats", addresses("/formats", "type", "/minutes"), "formats", formats());
            add("call", "/compulsory", addresses("/compulsory"), "compulsory", fields(rules.path("compulsory")));
            if (!rules.path("asked").isEmpty()) {
                add("call", "/asked", addresses("/asked"), "asked", fields(rules.path("asked")));
            }
        }

        private void addLimits() {
            JsonNode limits = rules.path("limits");
            for (String kind : List.of("words", "characters", "counts")) {
                limits.path(kind).properties().forEach(limit -> {
                    String pointer = "/limits/" + kind + "/" + limit.getKey();
                    String field = word("rule-field." + limit.getKey());
                    for (String bound : List.of("min", "max")) {
                        if (limit.getValue().has(bound)) {
                            add(
                                    "limits",
                                    pointer + "/" + bound,
                                    kind + "." + bound,
                                    field,
                                    limit.getValue().path(bound).asInt(0));
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
                    add("limits", "/limits/" + count, count, limits.path(count).asInt(0));
                }
            }
        }

        private void addReviewing() {
            add(
                    "reviewing",
                    "/screening",
                    addresses("/screening", "id", ""),
                    "screening",
                    names(rules.path("screening")));
            add(
                    "reviewing",
                    "/criteria",
                    List.of("/criteria", "/scale/min", "/scale/max"),
                    "criteria",
                    rules.path("scale").path("min").asInt(1),
                    rules.path("scale").path("max").asInt(5),
                    criteria());
            int highestScore = rules.path("reasonsRequired").path("atOrBelow").asInt(0);
            add("reviewing", "/reasonsRequired/atOrBelow", highestScore > 0 ? "reasons" : "no-reasons", highestScore);
            add(
                    "reviewing",
                    "/limits/minimumReviews",
                    "minimumReviews",
                    rules.path("limits").path("minimumReviews").asInt(0));
            add("reviewing", "/ties", "ties", list(rules.path("ties"), "tie."));
            rules.path("gates").forEach(gate -> add("reviewing", "/gates", "gate." + gate.asString("")));
        }

        private void addAfterwards() {
            JsonNode reporting = rules.path("reporting");
            if (reporting.has("shortHours")) {
                add(
                        "afterwards",
                        "/reporting/shortHours",
                        "shortHours",
                        reporting.path("shortHours").asInt(0));
            }
            add(
                    "afterwards",
                    "/reporting/fullDays",
                    "fullDays",
                    reporting.path("fullDays").asInt(0));
            JsonNode invitations = rules.path("invitations");
            if (!invitations.path("reminderDays").isEmpty()) {
                add("afterwards", "/invitations/reminderDays", "reminders", numbers(invitations.path("reminderDays")));
            }
            if (!rules.path("conditions").path("reminderDays").isEmpty()) {
                add(
                        "afterwards",
                        "/conditions/reminderDays",
                        "conditions",
                        numbers(rules.path("conditions").path("reminderDays")));
            }
            if (rules.path("appeals").path("days").asInt(0) > 0) {
                add(
                        "afterwards",
                        "/appeals",
                        "appeals",
                        rules.path("appeals").path("days").asInt(0));
            }
            add(
                    "afterwards",
                    "/codeOfConduct",
                    List.of("/codeOfConduct/version", "/codeOfConduct/url"),
                    "code",
                    string(rules.path("codeOfConduct"), "version"),
                    string(rules.path("codeOfConduct"), "url"));
        }

        private void add(String group, String address, String key, Object... args) {
            add(group, address, List.of(address), key, args);
        }

        /**
         * @param subject pointer that identifies the rule
         * @param addresses pointers of all values that the sentence states
         */
        private void add(String group, String subject, List<String> addresses, String key, Object... args) {
            sentences.add(new RuleSentence(
                    subject + "." + key,
                    group,
                    context.message("rule." + key, args),
                    addresses.stream()
                            .map(address -> RuleSentence.Origin.of(address, rules.path("sources")))
                            .distinct()
                            .toList()));
        }

        /** Returns the pointers of the elements of a list of codes, or of the list itself if it is empty. */
        private List<String> addresses(String list) {
            return addresses(list, "", "");
        }

        /**
         * @param id member that identifies an element; empty for a list of texts
         * @param member path of the stated value within each element
         * @return pointers of the values, or of the list itself if it is empty
         */
        private List<String> addresses(String list, String id, String member) {
            List<String> all = rules.at(list)
                    .valueStream()
                    .map(element -> list + "/" + (id.isEmpty() ? element : element.path(id)).asString("") + member)
                    .toList();
            return all.isEmpty() ? List.of(list) : all;
        }

        private String word(String key) {
            return context.texts().get(key, key, context.locale());
        }

        private String list(JsonNode codes, String prefix) {
            return join(codes.valueStream().map(code -> word(prefix + code.asString(""))));
        }

        private String fields(JsonNode codes) {
            return list(codes, "rule-field.");
        }

        private String names(JsonNode items) {
            return join(items.valueStream().map(this::name));
        }

        private String name(JsonNode item) {
            return Json.name(item, context.locale());
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

        /** Returns the criteria by name, with their weights unless all weights are equal. */
        private String criteria() {
            List<JsonNode> all = rules.path("criteria").valueStream().toList();
            boolean equal = all.stream()
                            .map(criterion -> string(criterion, "weight"))
                            .distinct()
                            .count()
                    < 2;
            return join(all.stream()
                    .map(criterion -> name(criterion) + (equal ? "" : " ×" + string(criterion, "weight"))));
        }

        private String join(Stream<String> texts) {
            return texts.collect(Collectors.joining(word("rule.separator")));
        }
    }
}
