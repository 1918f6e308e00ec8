package igf.console.selection;

import igf.api.condition.ConditionLine;
import igf.api.condition.ConditionListLines;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /selection/{edition}/conditions}: the conditions of all decisions, by state. */
@Controller
class ConditionsPage {

    /** The states, in order. Conditions that wait for the secretariat come first. */
    private static final List<String> STATES = List.of("EVIDENCE", "OVERDUE", "OPEN", "MET");

    /** The number of conditions in a state. */
    record Count(String state, long count) {}

    private record Model(SelectionBoard board, String state, List<Count> counts, List<ConditionLine> lines) {}

    /** @param state filter; empty for all */
    @GetMapping("/selection/{edition}/conditions")
    String show(Edition edition, @RequestParam(defaultValue = "") String state, PageContext context) {
        SelectionBoard board = SelectionBoardReader.read(context, edition);
        List<ConditionLine> all = context.services()
                .read(Service.PROPOSAL, ConditionListLines.class, "/editions/{edition}/conditions", edition.id())
                .items();
        String filter = STATES.contains(state) ? state : "";
        List<Count> counts = STATES.stream()
                .map(candidate -> new Count(
                        candidate,
                        all.stream()
                                .filter(line -> String.valueOf(line.state()).equals(candidate))
                                .count()))
                .filter(count -> count.count() > 0)
                .toList();
        List<ConditionLine> lines = all.stream()
                .filter(line -> filter.isEmpty() || String.valueOf(line.state()).equals(filter))
                .toList();
        return context.show("selection-conditions", new Model(board, filter, counts, lines));
    }
}
