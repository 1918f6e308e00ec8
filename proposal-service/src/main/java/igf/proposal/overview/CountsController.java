package igf.proposal.overview;

import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

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

    private record SubmittedContent(List<String> subthemes, ChosenFormat format) {}

    private record CountedProposal(
            Stage insideState, SubmittedContent content, Optional<Receipt> receipt, List<StoredEntry> roster) {}

    private static final ViewCollection<CountedProposal> COUNTED_PROPOSALS =
            PROPOSALS.projection(CountedProposal.class);

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
        var all = views.reader(view, COUNTED_PROPOSALS).list(PROPOSALS.matches(StoredProposal::edition, edition));
        var submitted = all.stream()
                .filter(proposal -> proposal.insideState() != Stage.DRAFT)
                .toList();
        var entries = submitted.stream()
                .flatMap(proposal -> proposal.roster().stream())
                .filter(entry -> entry.state().isActive())
                .toList();
        people.preloadKeysOf(entries.stream()
                .map(StoredEntry::gender)
                .filter(Objects::nonNull)
                .map(PersonalValue::holder)
                .collect(Collectors.toSet()));
        return new Counts(
                edition,
                asOf.recordedAt(),
                Long.toString(asOf.position()),
                new CountsOfProposals(
                        submitted.size(),
                        countByCode(all.stream().map(CountedProposal::insideState)),
                        countByCode(submitted.stream().flatMap(proposal -> proposal.content().subthemes().stream())),
                        countByCode(submitted.stream()
                                .map(proposal -> codeOrUnstated(
                                        proposal.content().format().type()))),
                        countByCode(submitted.stream().flatMap(CountsController::submissionDay))),
                new CountsOfRosters(
                        entries.size(),
                        countByCode(entries.stream().map(StoredEntry::role)),
                        countByCode(entries.stream().map(entry -> codeOrUnstated(entry.stakeholderGroup()))),
                        countByCode(entries.stream().map(entry -> codeOrUnstated(entry.region()))),
                        countByCode(entries.stream().map(this::gender)),
                        countByCode(entries.stream().map(entry -> codeOrUnstated(entry.attendance()))),
                        (int) entries.stream()
                                .filter(entry -> Boolean.TRUE.equals(entry.firstTime()))
                                .count()));
    }

    private String gender(StoredEntry entry) {
        var gender = people.show(entry.gender());
        return gender == null || gender.equals(People.ERASED) ? UNSTATED : gender;
    }

    /** Empty while the proposal is a draft again. */
    private static Stream<LocalDate> submissionDay(CountedProposal proposal) {
        return proposal.receipt().stream().map(receipt -> LocalDate.ofInstant(receipt.submittedAt(), ZoneOffset.UTC));
    }

    private static Object codeOrUnstated(@Nullable Object code) {
        return code == null ? UNSTATED : code;
    }

    private static Map<String, Integer> countByCode(Stream<?> codes) {
        var counts = new TreeMap<String, Integer>();
        codes.forEach(code -> counts.merge(code.toString(), 1, Integer::sum));
        return counts;
    }
}
