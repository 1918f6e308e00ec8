package igf.console.page;

import igf.api.proposal.OpenPoint;
import igf.console.form.Member;
import igf.console.service.Trouble;
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

    private final MessageSource words;

    Texts(MessageSource words) {
        this.words = words;
    }

    public String get(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    /** Returns a message, or another text if there is none. */
    public String get(String key, String otherwise, Locale locale, Object... arguments) {
        String text = words.getMessage(key, arguments, otherwise, locale);
        return text == null ? otherwise : text;
    }

    /** Translates a preset's text. Texts of the edition's own stay as they are. */
    public String usual(String key, String original, Locale locale) {
        return original.equals(get(key, "", Locale.ENGLISH)) ? get(key, original, locale) : original;
    }

    /** Returns the summary of errors: their number, if each is explained below. English keeps the service's sentence. */
    public String of(Trouble trouble, Locale locale) {
        boolean ours = trouble.flaws().stream().allMatch(flaw -> flaw.rule().isEmpty());
        return ours || isEnglish(locale)
                ? trouble.detail()
                : get("refusal.count", trouble.detail(), locale, trouble.flaws().size());
    }

    /** Returns an error. English keeps the service's sentence. */
    public String of(Trouble.Flaw flaw, Locale locale) {
        return flaw.rule().isEmpty() || isEnglish(locale)
                ? flaw.detail()
                : get(
                        "refusal." + flaw.rule(),
                        flaw.detail(),
                        locale,
                        flaw.args().getOrDefault("given", ""));
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** Returns what is still open in a proposal. */
    public String of(OpenPoint point, Locale locale) {
        return ofProposal(point.code(), point.detail(), Trouble.args(point.args()), locale);
    }

    /**
     * Returns what a proposal breaks or lacks.
     *
     * @param args arguments of the sentence
     */
    public String ofProposal(String rule, String detail, Map<String, String> args, Locale locale) {
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
    public Trouble ofProposal(Trouble trouble, List<String> names, Locale locale) {
        List<Trouble.Flaw> flaws = trouble.flaws().stream()
                .map(flaw -> new Trouble.Flaw(flaw.pointer(), "", sentence(flaw, names, locale)))
                .toList();
        return new Trouble(
                trouble.title(),
                flaws.isEmpty() ? trouble.detail() : get("flaws.count", trouble.detail(), locale, flaws.size()),
                flaws);
    }

    private String sentence(Trouble.Flaw flaw, List<String> names, Locale locale) {
        int at = person(flaw.pointer());
        boolean missing = flaw.rule().equals("FIELD_REQUIRED");
        if (at >= 0 && at < names.size()) {
            String name = names.get(at);
            String member = flaw.pointer().replaceFirst(".*/", "");
            String code = member.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT) + "_MISSING";
            return (name.isEmpty() ? get("person.unnamed", "", locale) : name) + ": "
                    + ofProposal(missing ? code : flaw.rule(), flaw.detail(), flaw.args(), locale);
        }
        String what = missing && !flaw.pointer().equals("/roster")
                ? get("flaw.FIELD_REQUIRED", flaw.detail(), locale)
                : ofProposal(flaw.rule(), flaw.detail(), flaw.args(), locale);
        return Stream.of(Member.values())
                .filter(member -> member.holds(flaw.pointer()))
                .findFirst()
                .map(member -> get("field." + member.id(), "", locale) + ": " + what)
                .orElse(what);
    }

    /** Returns the position on the roster that a pointer refers to, or -1. */
    public static int person(String pointer) {
        Matcher matcher = Pattern.compile("^/roster/(\\d{1,4})(/.*)?$").matcher(pointer);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
