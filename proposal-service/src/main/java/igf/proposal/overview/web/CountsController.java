package igf.proposal.overview.web;

import static igf.proposal.proposal.view.StoredProposal.KEPT;

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
import java.time.Instant;
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

/** What an edition's proposals are about and who is on them, in numbers. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/proposals/statistics")
class CountsController {

    /** For what was not stated. */
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
                new OfProposals(
                        handedIn.size(),
                        by(all.stream().map(Counted::insideState)),
                        by(handedIn.stream().flatMap(proposal -> proposal.content().subthemes().stream())),
                        by(handedIn.stream()
                                .map(proposal ->
                                        stated(proposal.content().format().type()))),
                        by(handedIn.stream().flatMap(CountsController::day))),
                new OfRosters(
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

    /** None while it is a draft again. */
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
