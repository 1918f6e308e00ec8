package igf.console.organizer;

import igf.api.proposal.OpenPoint;
import igf.console.page.PageContext;
import igf.console.page.Texts;
import igf.console.service.FormErrors;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The people of a proposal with their open points and errors.
 *
 * @param points open points of the roster as a whole
 * @param flaws errors of the roster as a whole
 */
public record Roster(List<Row> rows, List<String> points, List<FormErrors.FieldError> flaws) {

    /** @param index position on the roster */
    record Row(int index, Proposal.Person person, List<String> points, List<FormErrors.FieldError> flaws) {}

    public static Roster of(
            Proposal proposal, List<OpenPoint> points, @Nullable FormErrors errors, PageContext context) {
        List<FormErrors.FieldError> flaws = errors == null
                ? List.of()
                : errors.flaws().stream()
                        .filter(flaw -> flaw.pointer().startsWith("/roster"))
                        .toList();
        List<Row> rows = IntStream.range(0, proposal.roster().size())
                .mapToObj(index -> new Row(
                        index,
                        proposal.roster().get(index),
                        errors == null ? points(points, index, context) : List.of(),
                        flaws.stream()
                                .filter(flaw -> Texts.rosterIndex(flaw.pointer()) == index)
                                .toList()))
                .toList();
        return new Roster(
                rows,
                errors == null ? points(points, -1, context) : List.of(),
                flaws.stream()
                        .filter(flaw -> Texts.rosterIndex(flaw.pointer()) < 0)
                        .toList());
    }

    private static List<String> points(List<OpenPoint> openPoints, int index, PageContext context) {
        return openPoints.stream()
                .filter(point -> point.pointer().startsWith("/roster") && Texts.rosterIndex(point.pointer()) == index)
                .map(point -> context.texts().of(point, context.locale()))
                .distinct()
                .toList();
    }
}
