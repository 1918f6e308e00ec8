package igf.console.page;

import igf.api.proposal.OpenPoint;
import igf.console.form.ProposalField;
import igf.console.service.FormErrors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Looks up texts of the catalogue, as {@code @texts} in templates, and explains services' errors and codes by their rules and
 * arguments. What has no message keeps the service's own words.
 */
@Component("texts")
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource words) {
        this.messages = words;
    }

    public String get(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Returns a message, or another text if there is none. */
    public String get(String key, String fallback, Locale locale, Object... arguments) {
        String text = messages.getMessage(key, arguments, fallback, locale);
        return text == null ? fallback : text;
    }

    /** Translates a preset's text. Texts of the edition's own stay as they are. */
    public String translatePreset(String key, String original, Locale locale) {
        return original.equals(get(key, "", Locale.ENGLISH)) ? get(key, original, locale) : original;
    }

    /** Returns the summary of errors: their number, if each is explained below. English keeps the service's sentence. */
    public String of(FormErrors errors, Locale locale) {
        boolean formError =
                errors.flaws().stream().allMatch(error -> error.rule().isEmpty());
        return formError || isEnglish(locale)
                ? errors.detail()
                : get("refusal.count", errors.detail(), locale, errors.flaws().size());
    }

    /** Returns an error. English keeps the service's sentence. */
    public String of(FormErrors.FieldError error, Locale locale) {
        return error.rule().isEmpty() || isEnglish(locale)
                ? error.detail()
                : get(
                        "refusal." + error.rule(),
                        error.detail(),
                        locale,
                        error.args().getOrDefault("given", ""));
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** Returns what is still open in a proposal. */
    public String of(OpenPoint point, Locale locale) {
        return proposalError(point.code(), point.detail(), FormErrors.args(point.args()), locale);
    }

    /**
     * Returns what a proposal breaks or lacks.
     *
     * @param args arguments of the sentence
     */
    public String proposalError(String rule, String detail, Map<String, String> args, Locale locale) {
        String field = args.getOrDefault("field", "");
        String what = field.isEmpty() ? "" : get("counted." + field, "", locale);
        String unit = args.getOrDefault("unit", "").equals("characters") ? ".characters" : "";
        return get(
                "flaw." + rule + (what.isEmpty() ? "" : ".of") + unit,
                detail,
                locale,
                args.getOrDefault("least", args.getOrDefault("most", "")),
                args.getOrDefault("given", ""),
                what);
    }

    /**
     * Returns the errors of a proposal in the viewer's language.
     *
     * @param names of its people, so that errors name them
     */
    public FormErrors proposalErrors(FormErrors errors, List<String> names, Locale locale) {
        List<FormErrors.FieldError> flaws = errors.flaws().stream()
                .map(flaw -> new FormErrors.FieldError(flaw.pointer(), "", sentence(flaw, names, locale)))
                .toList();
        return new FormErrors(
                errors.title(),
                flaws.isEmpty() ? errors.detail() : get("flaws.count", errors.detail(), locale, flaws.size()),
                flaws);
    }

    private String sentence(FormErrors.FieldError error, List<String> names, Locale locale) {
        int at = rosterIndex(error.pointer());
        boolean missing = error.rule().equals("FIELD_REQUIRED");
        if (at >= 0 && at < names.size()) {
            String name = names.get(at);
            String member = error.pointer().replaceFirst(".*/", "");
            String code = member.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT) + "_MISSING";
            return (name.isEmpty() ? get("person.unnamed", "", locale) : name) + ": "
                    + proposalError(missing ? code : error.rule(), error.detail(), error.args(), locale);
        }
        String what = missing && !error.pointer().equals("/roster")
                ? get("flaw.FIELD_REQUIRED", error.detail(), locale)
                : proposalError(error.rule(), error.detail(), error.args(), locale);
        return Stream.of(ProposalField.values())
                .filter(member -> member.contains(error.pointer()))
                .findFirst()
                .map(member -> get("field." + member.id(), "", locale) + ": " + what)
                .orElse(what);
    }

    /** Returns the position on the roster that a pointer refers to, or -1. */
    public static int rosterIndex(String pointer) {
        Matcher matcher = Pattern.compile("^/roster/(\\d{1,4})(/.*)?$").matcher(pointer);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
