package igf.proposal.overview;

import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

import igf.api.overview.Counts;
import igf.api.overview.CountsOfProposals;
import igf.api.overview.CountsOfRosters;
import igf.api.proposal.Stage;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.content.ChosenFormat;
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

/**
 * Counts proposals by state, subtheme, format and day of submission. Counts roster entries by role, stakeholder group,
 * region, gender and attendance.
 */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/proposals/statistics")
class CountsController {

    /** The key for values that were not given. */
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
     * <p>Counts proposals by state, subtheme, format and day of submission, and roster entries by the values of their
     * people.
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
                        countByValue(all.stream().map(CountedProposal::insideState)),
                        countByValue(submitted.stream().flatMap(proposal -> proposal.content().subthemes().stream())),
                        countByValue(submitted.stream()
                                .map(proposal -> valueOrUnstated(
                                        proposal.content().format().type()))),
                        countByValue(submitted.stream().flatMap(CountsController::submissionDay))),
                new CountsOfRosters(
                        entries.size(),
                        countByValue(entries.stream().map(StoredEntry::role)),
                        countByValue(entries.stream().map(entry -> valueOrUnstated(entry.stakeholderGroup()))),
                        countByValue(entries.stream().map(entry -> valueOrUnstated(entry.region()))),
                        countByValue(entries.stream().map(this::genderOrUnstated)),
                        countByValue(entries.stream().map(entry -> valueOrUnstated(entry.attendance()))),
                        (int) entries.stream()
                                .filter(entry -> Boolean.TRUE.equals(entry.firstTime()))
                                .count()));
    }

    private String genderOrUnstated(StoredEntry entry) {
        var gender = people.show(entry.gender());
        return gender == null || gender.equals(People.ERASED) ? UNSTATED : gender;
    }

    private static Stream<LocalDate> submissionDay(CountedProposal proposal) {
        return proposal.receipt().stream().map(receipt -> LocalDate.ofInstant(receipt.submittedAt(), ZoneOffset.UTC));
    }

    private static Object valueOrUnstated(@Nullable Object value) {
        return value == null ? UNSTATED : value;
    }

    private static Map<String, Integer> countByValue(Stream<?> values) {
        var counts = new TreeMap<String, Integer>();
        values.forEach(value -> counts.merge(value.toString(), 1, Integer::sum));
        return counts;
    }
}
