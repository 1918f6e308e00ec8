package igf.console.programme;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.form.ProposalField;
import igf.console.organizer.EditionFormRules;
import igf.console.page.Texts;
import igf.console.service.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An edition's call for proposals, in a language.
 *
 * @param theme motto of the edition; empty if there is none
 * @param people roles that a proposal names, then the details of each person
 * @param fields fields of the form, in order
 * @param limits further limits, as sentences
 */
record CallText(
        EditionFormRules form,
        String theme,
        List<Extension> extensions,
        List<Field> people,
        List<Field> fields,
        List<String> limits,
        Judging judging) {

    private static final List<String> ROLES =
            List.of("ORGANIZERS", "SPEAKERS", "MODERATOR", "ONLINE_MODERATOR", "RAPPORTEUR");

    private static final List<String> DETAILS = List.of(
            "EMAIL",
            "GENDER",
            "ATTENDANCE",
            "AFFILIATION",
            "STAKEHOLDER_GROUP",
            "REGION",
            "COUNTRY",
            "CONTACT_EMAIL",
            "CONTACT_GENDER",
            "CONTACT_AFFILIATION",
            "CONTACT_STAKEHOLDER_GROUP",
            "CONTACT_COUNTRY");

    private static final List<String> LIMITS = List.of(
            "onsiteModerators",
            "onsiteSpeakers",
            "proposalsPerPerson",
            "proposalsPerOrganization",
            "sessionsPerPerson",
            "reportLookBack");

    /** @param until new end of the call, ISO 8601 */
    record Extension(String until, String reason) {}

    /** @param limits such as "at most 500 words"; empty if there is none */
    record Field(String name, boolean required, String limits) {}

    /**
     * How proposals are judged.
     *
     * @param screening criteria that are checked before the review
     * @param criteria criteria of the reviewers
     */
    record Judging(List<String> screening, List<String> criteria, int lowestScore, int highestScore) {}

    static CallText of(JsonNode json, Texts texts, Locale locale) {
        return new Builder(json, texts, locale).build();
    }

    private static final class Builder {

        private final JsonNode json;
        private final JsonNode rules;
        private final EditionFormRules form;
        private final Texts texts;
        private final Locale locale;

        Builder(JsonNode json, Texts texts, Locale locale) {
            this.json = json;
            this.rules = json.path("rules");
            this.form = EditionFormRules.of(json, locale);
            this.texts = texts;
            this.locale = locale;
        }

        CallText build() {
            return new CallText(
                    form,
                    string(json, "theme"),
                    listOf(json.path("call"), "extensions", Extension.class),
                    people(),
                    fields(),
                    limits(),
                    judging());
        }

        private List<Field> people() {
            List<Field> people = new ArrayList<>();
            for (String role : ROLES) {
                String minimum = form.minimum(role);
                EditionFormRules.Limit limit = form.counts().get(role);
                if (form.asked().contains(role) || !minimum.isEmpty() || limit != null) {
                    people.add(new Field(
                            texts.get("rule-field." + role, locale),
                            !minimum.isEmpty(),
                            join(bounds(
                                    "items", new EditionFormRules.Limit(minimum, limit == null ? "" : limit.max())))));
                }
            }
            for (String detail : DETAILS) {
                if (form.asked().contains(detail) || form.compulsory().contains(detail)) {
                    people.add(new Field(
                            texts.get("rule-field." + detail, locale),
                            form.compulsory().contains(detail),
                            ""));
                }
            }
            return List.copyOf(people);
        }

        private List<Field> fields() {
            return Stream.of(ProposalField.values())
                    .filter(form::asks)
                    .map(field -> new Field(
                            texts.get("field." + field.id(), locale),
                            form.compulsory().contains(field.name()),
                            join(Stream.of(
                                            bounds("items", form.counts().get(field.name())),
                                            bounds("words", form.words().get(field.name())),
                                            bounds(
                                                    "characters",
                                                    form.characters().get(field.name())))
                                    .flatMap(bounds -> bounds))))
                    .toList();
        }

        /** Returns the bounds of a limit in words. */
        private Stream<String> bounds(String unit, EditionFormRules.@Nullable Limit limit) {
            return limit == null
                    ? Stream.of()
                    : Stream.of(bound(unit + ".min", limit.min()), bound(unit + ".max", limit.max()))
                            .filter(text -> !text.isEmpty());
        }

        private String bound(String key, String number) {
            return number.isEmpty() ? "" : texts.get("call." + key, locale, Integer.valueOf(number));
        }

        private String join(Stream<String> bounds) {
            return bounds.collect(Collectors.joining(texts.get("comma", locale)));
        }

        private List<String> limits() {
            JsonNode limits = rules.path("limits");
            return LIMITS.stream()
                    .filter(limit -> limits.path(limit).asInt(0) > 0)
                    .map(limit -> texts.get(
                            "rule." + limit, locale, limits.path(limit).asInt(0)))
                    .toList();
        }

        private Judging judging() {
            boolean equal = rules.path("criteria")
                            .valueStream()
                            .map(criterion -> criterion.path("weight").asDouble(1))
                            .distinct()
                            .count()
                    < 2;
            return new Judging(
                    listOf(rules, "screening", criterion -> name(criterion, "screening.criterion.")),
                    listOf(
                            rules,
                            "criteria",
                            criterion ->
                                    name(criterion, "criterion.") + (equal ? "" : " ×" + string(criterion, "weight"))),
                    rules.path("scale").path("min").asInt(1),
                    rules.path("scale").path("max").asInt(1));
        }

        private String name(JsonNode criterion, String prefix) {
            String id = string(criterion, "id");
            String name = criterion.path("name").asString(id);
            String translated = Json.name(criterion, locale);
            return translated.isEmpty() || translated.equals(name)
                    ? texts.translatePreset(prefix + id, name, locale)
                    : translated;
        }
    }
}
