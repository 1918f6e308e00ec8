package igf.console.organizer;

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

/** Says in the reader's language what services say by codes and in English; what it does not know it leaves as it was said. */
@Component
public class ProposalTexts {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final MessageSource words;

    ProposalTexts(MessageSource words) {
        this.words = words;
    }

    /** @param args what the sentence is made of */
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

    /** What a roster lacks was recorded as a sentence: how many there are, then how many are needed. */
    public String ofRoster(Proposal.Breach breach, Locale locale) {
        List<String> numbers = NUMBER.matcher(breach.detail())
                .results()
                .map(match -> match.group())
                .toList();
        return of(
                breach.rule(),
                breach.detail(),
                numbers.size() < 2 ? Map.of() : Map.of("given", numbers.getFirst(), "least", numbers.get(1)),
                locale);
    }

    public String of(Proposal.Point point, Locale locale) {
        return of(point.code(), point.detail(), point.args(), locale);
    }

    public Trouble of(Trouble trouble, Locale locale) {
        return of(trouble, List.of(), locale);
    }

    /**
     * With its flaws said, so that no rule of theirs is left to be said anew.
     *
     * @param people of the proposal, so that what is lacking of somebody names them
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

    /** Trouble that no service has told. */
    Trouble own(String key, Locale locale, Object... arguments) {
        return new Trouble("", say(key, key, locale, arguments), List.of());
    }

    String say(String key, String otherwise, Locale locale, Object... arguments) {
        String text = words.getMessage(key, arguments, otherwise, locale);
        return text == null ? otherwise : text;
    }

    /** Whether an element of the page stands for a flaw of the roster: its place in the list, else -1. */
    static int person(String pointer) {
        Matcher matcher = Pattern.compile("^/roster/(\\d{1,4})(/.*)?$").matcher(pointer);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
