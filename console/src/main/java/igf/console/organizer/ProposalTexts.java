package igf.console.organizer;

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

/** Translates codes and English sentences of services about proposals. Unknown ones stay as they are. */
@Component
public class ProposalTexts {

    private final MessageSource words;

    ProposalTexts(MessageSource words) {
        this.words = words;
    }

    /** @param args arguments of the sentence */
    public String of(String rule, String detail, Map<String, String> args, Locale locale) {
        String field = args.getOrDefault("field", "");
        String what = field.isEmpty() ? "" : say("counted." + field, "", locale);
        String unit = args.getOrDefault("unit", "").equals("characters") ? ".characters" : "";
        return say(
                "flaw." + rule + (what.isEmpty() ? "" : ".of") + unit,
                detail,
                locale,
                args.getOrDefault("least", args.getOrDefault("most", "")),
                args.getOrDefault("given", ""),
                what);
    }

    public String of(OpenPoint point, Locale locale) {
        return of(point.code(), point.detail(), Trouble.args(point.args()), locale);
    }

    public Trouble of(Trouble trouble, Locale locale) {
        return of(trouble, List.of(), locale);
    }

    /**
     * Returns the errors in the viewer's language.
     *
     * @param people of the proposal, so that errors name them
     */
    public Trouble of(Trouble trouble, List<Proposal.Person> people, Locale locale) {
        List<Trouble.Flaw> flaws = trouble.flaws().stream()
                .map(flaw -> new Trouble.Flaw(flaw.pointer(), "", sentence(flaw, people, locale)))
                .toList();
        return new Trouble(
                trouble.title(),
                flaws.isEmpty() ? trouble.detail() : say("flaws.count", trouble.detail(), locale, flaws.size()),
                flaws);
    }

    private String sentence(Trouble.Flaw flaw, List<Proposal.Person> people, Locale locale) {
        int at = person(flaw.pointer());
        boolean missing = flaw.rule().equals("FIELD_REQUIRED");
        if (at >= 0 && at < people.size()) {
            String name = people.get(at).name();
            String member = flaw.pointer().replaceFirst(".*/", "");
            String code = member.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT) + "_MISSING";
            return (name.isEmpty() ? say("person.unnamed", "", locale) : name) + ": "
                    + of(missing ? code : flaw.rule(), flaw.detail(), flaw.args(), locale);
        }
        String what = missing && !flaw.pointer().equals("/roster")
                ? say("flaw.FIELD_REQUIRED", flaw.detail(), locale)
                : of(flaw.rule(), flaw.detail(), flaw.args(), locale);
        return Stream.of(Member.values())
                .filter(member -> member.holds(flaw.pointer()))
                .findFirst()
                .map(member -> say("field." + member.id(), "", locale) + ": " + what)
                .orElse(what);
    }

    /** Returns an error of the page itself. */
    Trouble own(String key, Locale locale, Object... arguments) {
        return new Trouble("", say(key, key, locale, arguments), List.of());
    }

    String say(String key, String otherwise, Locale locale, Object... arguments) {
        String text = words.getMessage(key, arguments, otherwise, locale);
        return text == null ? otherwise : text;
    }

    /** Returns the position on the roster that a pointer refers to, or -1. */
    static int person(String pointer) {
        Matcher matcher = Pattern.compile("^/roster/(\\d{1,4})(/.*)?$").matcher(pointer);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
