package igf.console.page;

import igf.api.proposal.OpenPoint;
import igf.console.form.ProposalField;
import igf.console.service.FormErrors;
import igf.words.RefusalWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Looks up texts of the catalogue; templates call it as {@code @texts}. It translates the errors and codes of services
 * by their rules and arguments. A text without a translation stays as the service wrote it.
 */
@Component("texts")
public class Texts {

    private final MessageSource messages;
    private final RefusalWords words;

    Texts(MessageSource messages) {
        this.messages = messages;
        this.words = new RefusalWords(messages);
    }

    public String get(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Returns a message, or the fallback if there is no message. */
    public String get(String key, String fallback, Locale locale, Object... arguments) {
        String text = messages.getMessage(key, arguments, fallback, locale);
        return text == null ? fallback : text;
    }

    /** Translates a text of a preset. A text that the edition has changed is returned unchanged. */
    public String translatePreset(String key, String original, Locale locale) {
        return original.equals(get(key, "", Locale.ENGLISH)) ? get(key, original, locale) : original;
    }

    /**
     * Returns the summary of errors: their number if each is shown at its field. In English it is the service's
     * sentence.
     */
    public String of(FormErrors errors, Locale locale) {
        boolean formError =
                errors.flaws().stream().allMatch(error -> error.rule().isEmpty());
        boolean nullError = errors.flaws().stream().anyMatch(error -> isWrittenForPrograms(error.rule()));
        return formError || isEnglish(locale) && !nullError
                ? errors.detail()
                : words.text("problem.many", Map.of("count", errors.flaws().size()), locale)
                        .orElse(errors.detail());
    }

    /**
     * Returns the text of an error, with the number of its line if the field has many. In English, this is the text of
     * the service, unless that names a member of the request. The service lists clashes in any language.
     */
    public String of(FormErrors.FieldError error, Locale locale) {
        String text = error.rule().isEmpty()
                        || error.rule().equals("CLASH")
                        || isEnglish(locale) && !isWrittenForPrograms(error.rule())
                ? error.detail()
                : words.sentence(error.rule(), error.args(), locale).orElse(error.detail());
        String line = error.args().getOrDefault("line", "");
        return line.isEmpty() ? text : get("form.line", locale, line) + get("colon", locale) + text;
    }

    /** Whether the service's text names a member of the request, as "email must not be null". */
    private static boolean isWrittenForPrograms(String rule) {
        return rule.equals("REQUIRED") || rule.equals("EMAIL");
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    public String of(OpenPoint point, Locale locale) {
        return proposalError(point.code(), point.detail(), FormErrors.args(point.args()), locale);
    }

    /**
     * Returns the text for a rule that a proposal breaks. A form of a proposal has own words for some rules.
     *
     * @param detail text of the service, in English; returned if there is no translation
     * @param args arguments of the text
     */
    public String proposalError(String rule, String detail, Map<String, String> args, Locale locale) {
        String own = get("flaw." + rule, "", locale);
        return own.isEmpty() ? words.sentence(rule, args, locale).orElse(detail) : own;
    }

    /**
     * Returns the errors of a proposal in the viewer's language.
     *
     * @param names names of the people on its roster, so that errors can name them
     */
    public FormErrors proposalErrors(FormErrors errors, List<String> names, Locale locale) {
        List<FormErrors.FieldError> translated = errors.flaws().stream()
                .map(flaw -> new FormErrors.FieldError(flaw.pointer(), "", sentence(flaw, names, locale)))
                .toList();
        return new FormErrors(
                errors.title(),
                translated.isEmpty() ? errors.detail() : get("flaws.count", errors.detail(), locale, translated.size()),
                translated);
    }

    private String sentence(FormErrors.FieldError error, List<String> names, Locale locale) {
        int index = rosterIndex(error.pointer());
        boolean missing = error.rule().equals("FIELD_REQUIRED");
        if (index >= 0 && index < names.size()) {
            String name = names.get(index);
            String member = error.pointer().replaceFirst(".*/", "");
            String code = member.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT) + "_MISSING";
            return (name.isEmpty() ? get("person.unnamed", "", locale) : name) + ": "
                    + proposalError(missing ? code : error.rule(), error.detail(), error.args(), locale);
        }
        String text = missing && !error.pointer().equals("/roster")
                ? words.sentence("FIELD_REQUIRED", Map.of(), locale).orElse(error.detail())
                : proposalError(error.rule(), error.detail(), error.args(), locale);
        return Stream.of(ProposalField.values())
                .filter(member -> member.contains(error.pointer()))
                .findFirst()
                .map(member -> get("field." + member.id(), "", locale) + ": " + text)
                .orElse(text);
    }

    /** Returns the position on the roster that a pointer refers to, or -1. */
    public static int rosterIndex(String pointer) {
        Matcher matcher = Pattern.compile("^/roster/(\\d{1,4})(/.*)?$").matcher(pointer);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
