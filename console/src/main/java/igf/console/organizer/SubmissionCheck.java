package igf.console.organizer;

import igf.console.form.Member;
import igf.console.page.Texts;
import igf.console.service.Trouble;
import java.util.List;
import java.util.stream.Stream;

/** What a draft still lacks for submission; empty if it can be submitted. */
public record SubmissionCheck(List<Lack> items) {

    /** @param element id of the form's element; empty if it has none */
    public record Lack(String pointer, String element, String detail) {

        static Lack of(Trouble.Flaw flaw) {
            int at = Texts.person(flaw.pointer());
            return new Lack(
                    flaw.pointer(),
                    at < 0
                            ? Stream.of(Member.values())
                                    .filter(member ->
                                            member.kind() == Member.Kind.TARGETS && member.holds(flaw.pointer()))
                                    .map(Member::id)
                                    .findFirst()
                                    .orElse(flaw.field())
                            : "roster-" + at,
                    flaw.detail());
        }
    }

    public static SubmissionCheck of(Trouble worded) {
        return new SubmissionCheck(worded.flaws().stream().map(Lack::of).toList());
    }
}
