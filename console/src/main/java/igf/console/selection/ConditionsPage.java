package igf.console.selection;

import igf.api.condition.ConditionLine;
import igf.api.condition.ConditionListLines;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Service;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /selection/{edition}/conditions}: open conditions of all decisions, by whose turn it is. */
@Controller
class ConditionsPage {

    /** The secretariat's turn comes first. */
    private static final List<String> STATES = List.of("EVIDENCE", "OVERDUE", "OPEN", "MET");

    /** The number of conditions in a state. */
    record Count(String state, long count) {}

    /** @param state filter; empty for all */
    @GetMapping("/selection/{edition}/conditions")
    String show(Edition edition, @RequestParam(defaultValue = "") String state, Visit visit) {
        Board board = Boards.of(visit, edition);
        List<ConditionLine> all = visit.services()
                .read(Service.PROPOSAL, ConditionListLines.class, "/editions/{edition}/conditions", edition.id())
                .items();
        String wanted = STATES.contains(state) ? state : "";
        visit.put("board", board);
        visit.put("state", wanted);
        visit.put(
                "counts",
                STATES.stream()
                        .map(each -> new Count(
                                each,
                                all.stream()
                                        .filter(line ->
                                                String.valueOf(line.state()).equals(each))
                                        .count()))
                        .filter(each -> each.count() > 0)
                        .toList());
        visit.put(
                "lines",
                all.stream()
                        .filter(line ->
                                wanted.isEmpty() || String.valueOf(line.state()).equals(wanted))
                        .toList());
        return "selection-conditions";
    }
}
