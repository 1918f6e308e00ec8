package igf.console.organizer;

import igf.api.proposal.OpenPoint;
import igf.console.page.Texts;
import igf.console.page.Visit;
import igf.console.service.Trouble;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The people of a proposal with what is missing.
 *
 * @param points what the roster as a whole lacks
 * @param flaws errors of the roster as a whole
 */
public record Roster(List<Row> rows, List<String> points, List<Trouble.Flaw> flaws) {

    /** @param at position on the roster */
    record Row(int at, Proposal.Person person, List<String> points, List<Trouble.Flaw> flaws) {}

    public static Roster of(Proposal proposal, List<OpenPoint> points, @Nullable Trouble trouble, Visit visit) {
        List<Trouble.Flaw> flaws = trouble == null
                ? List.of()
                : trouble.flaws().stream()
                        .filter(flaw -> flaw.pointer().startsWith("/roster"))
                        .toList();
        List<Row> rows = IntStream.range(0, proposal.roster().size())
                .mapToObj(at -> new Row(
                        at,
                        proposal.roster().get(at),
                        trouble == null ? points(points, at, visit) : List.of(),
                        flaws.stream()
                                .filter(flaw -> Texts.person(flaw.pointer()) == at)
                                .toList()))
                .toList();
        return new Roster(
                rows,
                trouble == null ? points(points, -1, visit) : List.of(),
                flaws.stream().filter(flaw -> Texts.person(flaw.pointer()) < 0).toList());
    }

    private static List<String> points(List<OpenPoint> all, int at, Visit visit) {
        return all.stream()
                .filter(point -> point.pointer().startsWith("/roster") && Texts.person(point.pointer()) == at)
                .map(point -> visit.texts().of(point, visit.locale()))
                .distinct()
                .toList();
    }
}
