package igf.proposal.overview.web;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.roster.EntryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /**
     * How many proposals there are.
     *
     * @param submitted how many were handed in: all but drafts
     * @param byState drafts too
     * @param bySubtheme of those handed in, by the subtheme's id; one with several counts under each
     * @param byFormat of those handed in; {@code UNSTATED} where none was chosen
     * @param byDay of those handed in, by the day (UTC, as {@code 2026-11-27}) that they were; days without any are left out
     */
    record OfProposals(
            int submitted,
            Map<String, Integer> byState,
            Map<String, Integer> bySubtheme,
            Map<String, Integer> byFormat,
            Map<String, Integer> byDay) {}

    /**
     * Entries on the rosters of proposals that were handed in, without whoever declined.
     *
     * @param entries how many; a person with several roles counts once for each
     * @param byRole as {@code SPEAKER}
     * @param byStakeholderGroup {@code UNSTATED} where nobody said
     * @param byRegion {@code UNSTATED} where nobody said
     * @param byGender {@code UNSTATED} where nobody said or it was erased
     * @param byAttendance {@code UNSTATED} where nobody said
     * @param firstTime who said that it is their first IGF
     */
    record OfRosters(
            int entries,
            Map<String, Integer> byRole,
            Map<String, Integer> byStakeholderGroup,
            Map<String, Integer> byRegion,
            Map<String, Integer> byGender,
            Map<String, Integer> byAttendance,
            int firstTime) {}

    /**
     * An edition's proposals in numbers.
     *
     * @param edition slug of the edition
     * @param asOf when the last event that is counted was recorded, null before the first
     * @param position of that event, as decimal text
     * @param proposals what they are about
     * @param rosters who is on them
     */
    record Counts(String edition, @Nullable Instant asOf, String position, OfProposals proposals, OfRosters rosters) {}

    /**
     * Counts an edition's proposals and the people on them.
     *
     * <p>Proposals by state, subtheme and format, people on rosters by what they stated of themselves.
     *
     * @param edition slug, as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Counts getProposalStatistics(@PathVariable String edition) {
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
                                "type")),
                        by(handedIn.stream().flatMap(CountsController::day).toList())),
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

    /** None while it is a draft again. */
    private static Stream<String> day(Document proposal) {
        var receipt = proposal.get("receipt", new Document());
        return Stream.ofNullable(receipt.getString("submittedAt")).map(at -> at.substring(0, "2026-11-27".length()));
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
