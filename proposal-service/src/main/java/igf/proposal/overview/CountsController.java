package igf.proposal.overview;

import static igf.proposal.proposal.view.StoredProposal.KEPT;

import igf.api.overview.Counts;
import igf.api.overview.CountsOfProposals;
import igf.api.overview.CountsOfRosters;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.content.ChosenFormat;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.proposal.view.StoredEntry;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.receipt.Receipt;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statistics of an edition's proposals and their people. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/proposals/statistics")
class CountsController {

    /** Stands for values that are not given. */
    private static final String UNSTATED = "UNSTATED";

    private record Said(List<String> subthemes, ChosenFormat format) {}

    private record Counted(Stage insideState, Said content, Optional<Receipt> receipt, List<StoredEntry> roster) {}

    private static final ViewCollection<Counted> COUNTED = KEPT.part(Counted.class);

    private final Views views;
    private final ProposalView view;
    private final People people;

    CountsController(Views views, ProposalView view, People people) {
        this.views = views;
        this.view = view;
        this.people = people;
    }

    /**
     * Counts an edition's proposals and their people.
     * <p>Proposals are counted by state, subtheme and format, people on rosters by their own statements.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Counts getProposalStatistics(@PathVariable String edition) {
        var asOf = views.asOf(view);
        var all = views.rows(view, COUNTED).list(KEPT.is(StoredProposal::edition, edition));
        var handedIn = all.stream()
                .filter(proposal -> proposal.insideState() != Stage.DRAFT)
                .toList();
        var entries = handedIn.stream()
                .flatMap(proposal -> proposal.roster().stream())
                .filter(entry -> entry.state().counts())
                .toList();
        people.prepareFor(entries.stream()
                .map(StoredEntry::gender)
                .filter(Objects::nonNull)
                .map(PersonalValue::holder)
                .collect(Collectors.toSet()));
        return new Counts(
                edition,
                asOf.recordedAt(),
                Long.toString(asOf.position()),
                new CountsOfProposals(
                        handedIn.size(),
                        by(all.stream().map(Counted::insideState)),
                        by(handedIn.stream().flatMap(proposal -> proposal.content().subthemes().stream())),
                        by(handedIn.stream()
                                .map(proposal ->
                                        stated(proposal.content().format().type()))),
                        by(handedIn.stream().flatMap(CountsController::day))),
                new CountsOfRosters(
                        entries.size(),
                        by(entries.stream().map(StoredEntry::role)),
                        by(entries.stream().map(entry -> stated(entry.stakeholderGroup()))),
                        by(entries.stream().map(entry -> stated(entry.region()))),
                        by(entries.stream().map(this::gender)),
                        by(entries.stream().map(entry -> stated(entry.attendance()))),
                        (int) entries.stream()
                                .filter(entry -> Boolean.TRUE.equals(entry.firstTime()))
                                .count()));
    }

    private String gender(StoredEntry entry) {
        var gender = people.show(entry.gender());
        return gender == null || gender.equals(People.ERASED) ? UNSTATED : gender;
    }

    /** Empty while the proposal is a draft again. */
    private static Stream<LocalDate> day(Counted proposal) {
        return proposal.receipt().stream().map(receipt -> LocalDate.ofInstant(receipt.submittedAt(), ZoneOffset.UTC));
    }

    private static Object stated(@Nullable Object code) {
        return code == null ? UNSTATED : code;
    }

    private static Map<String, Integer> by(Stream<?> codes) {
        var counts = new TreeMap<String, Integer>();
        codes.forEach(code -> counts.merge(code.toString(), 1, Integer::sum));
        return counts;
    }
}
