package igf.console.organizer;

import igf.console.service.Trouble;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The people of a proposal with what is missing.
 *
 * @param points what the roster as a whole lacks
 * @param flaws errors of the roster as a whole
 */
public record Roster(List<Row> rows, List<String> points, List<Trouble.Flaw> flaws) {

    record Row(Proposal.Person person, List<String> points, List<Trouble.Flaw> flaws) {}

    public static Roster of(Proposal proposal, @Nullable Trouble trouble, ProposalTexts texts, Locale locale) {
        List<Trouble.Flaw> flaws = trouble == null
                ? List.of()
                : trouble.flaws().stream()
                        .filter(flaw -> flaw.pointer().startsWith("/roster"))
                        .toList();
        List<Row> rows = proposal.people().stream()
                .map(person -> new Row(
                        person,
                        trouble == null ? points(proposal, person.at(), texts, locale) : List.of(),
                        flaws.stream()
                                .filter(flaw -> ProposalTexts.person(flaw.pointer()) == person.at())
                                .toList()))
                .toList();
        return new Roster(
                rows,
                trouble == null ? points(proposal, -1, texts, locale) : List.of(),
                flaws.stream()
                        .filter(flaw -> ProposalTexts.person(flaw.pointer()) < 0)
                        .toList());
    }

    private static List<String> points(Proposal proposal, int at, ProposalTexts texts, Locale locale) {
        return proposal.points().stream()
                .filter(point -> point.pointer().startsWith("/roster") && ProposalTexts.person(point.pointer()) == at)
                .map(point -> texts.of(point, locale))
                .distinct()
                .toList();
    }
}
