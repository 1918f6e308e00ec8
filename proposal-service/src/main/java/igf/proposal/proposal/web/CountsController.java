package igf.proposal.proposal.web;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.proposal.EntryState;
import igf.proposal.proposal.view.ProposalView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an edition's proposals are about and who is on them, in numbers. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/proposals/statistics")
class CountsController {

    /** For what was not stated. */
    private static final String UNSTATED = "UNSTATED";

    private final Views views;
    private final ProposalView view;
    private final People people;

    CountsController(Views views, ProposalView view, People people) {
        this.views = views;
        this.view = view;
        this.people = people;
    }

    /** @param submitted without drafts; @param byState drafts too; @param bySubtheme, byFormat of those handed in */
    record OfProposals(
            int submitted,
            Map<String, Integer> byState,
            Map<String, Integer> bySubtheme,
            Map<String, Integer> byFormat) {}

    /** Entries on the rosters of proposals that were handed in, without whoever declined. @param firstTime who said so */
    record OfRosters(
            int entries,
            Map<String, Integer> byRole,
            Map<String, Integer> byStakeholderGroup,
            Map<String, Integer> byRegion,
            Map<String, Integer> byGender,
            Map<String, Integer> byAttendance,
            int firstTime) {}

    /** @param asOf when the last event that is counted was recorded; @param position its position, as decimal text */
    record Counts(String edition, @Nullable Instant asOf, String position, OfProposals proposals, OfRosters rosters) {}

    /** Counts an edition's proposals by state, subtheme and format, and the people on their rosters by what they stated. */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Counts count(@PathVariable String edition) {
        var asOf = views.asOf(view);
        var all = views.collection(view, ProposalView.PROPOSALS)
                .find(eq("edition", edition))
                .into(new ArrayList<>());
        people.prepare(all);
        var handedIn = all.stream()
                .filter(proposal -> !"DRAFT".equals(proposal.getString("state")))
                .toList();
        var entries = handedIn.stream()
                .flatMap(proposal -> proposal.getList("roster", Document.class).stream())
                .filter(entry -> EntryState.valueOf(entry.getString("state")).counts())
                .toList();
        return new Counts(
                edition,
                asOf.recordedAt(),
                Long.toString(asOf.position()),
                new OfProposals(
                        handedIn.size(),
                        by(all.stream()
                                .map(proposal -> proposal.getString("state"))
                                .toList()),
                        by(handedIn.stream()
                                .flatMap(proposal ->
                                        content(proposal).getList("subthemes", String.class, List.of()).stream())
                                .toList()),
                        by(texts(
                                handedIn.stream()
                                        .map(proposal -> content(proposal).get("format", new Document()))
                                        .toList(),
                                "type"))),
                new OfRosters(
                        entries.size(),
                        by(texts(entries, "role")),
                        by(texts(entries, "stakeholderGroup")),
                        by(texts(entries, "region")),
                        by(entries.stream().map(this::gender).toList()),
                        by(texts(entries, "attendance")),
                        (int) entries.stream()
                                .filter(entry -> Boolean.TRUE.equals(entry.getBoolean("firstTime")))
                                .count()));
    }

    private String gender(Document entry) {
        var gender = people.show(entry.getString("gender"));
        return gender == null || gender.equals(People.ERASED) ? UNSTATED : gender;
    }

    private static Document content(Document proposal) {
        return proposal.get("content", new Document());
    }

    private static List<String> texts(List<Document> documents, String member) {
        return documents.stream()
                .map(document -> {
                    var text = document.getString(member);
                    return text == null ? UNSTATED : text;
                })
                .toList();
    }

    private static Map<String, Integer> by(List<String> codes) {
        var counts = new TreeMap<String, Integer>();
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts;
    }
}
