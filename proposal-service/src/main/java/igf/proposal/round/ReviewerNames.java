package igf.proposal.round;

import igf.api.round.HandedOut;
import igf.platform.people.People;
import igf.proposal.edition.Reviewer;
import igf.proposal.review.Allotment;
import igf.proposal.review.ReviewId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

record ReviewerNames(String edition, Map<UUID, Reviewer> reviewers, People people) {

    ReviewerNames(String edition, List<Reviewer> reviewers, People people) {
        this(
                edition,
                reviewers.stream().collect(Collectors.toMap(Reviewer::person, Function.identity(), (a, b) -> a)),
                people);
    }

    /** @param id public id of the reviewer in this edition */
    private record NamedReviewer(
            UUID id, @Nullable String name, @Nullable String affiliation) {}

    List<HandedOut.Item> toItems(List<Allotment> allotments) {
        return allotments.stream()
                .map(each -> new HandedOut.Item(
                        each.proposal(), each.number(), toAssigned(each), toExcluded(each), each.missing()))
                .toList();
    }

    Explained toExplanation(Allotment allotment) {
        return new Explained(
                edition,
                allotment.proposal(),
                allotment.number(),
                toAssigned(allotment),
                toExcluded(allotment),
                allotment.missing(),
                allotment.passedOver().stream().map(this::toPassedOver).toList());
    }

    List<HandedOut.Load> toLoads(List<Allotment> allotments) {
        var loads = new TreeMap<UUID, Integer>();
        reviewers.keySet().forEach(person -> loads.put(person, 0));
        allotments.forEach(
                allotment -> allotment.assignments().forEach(each -> loads.merge(each.reviewer(), 1, Integer::sum)));
        return loads.entrySet().stream()
                .map(load -> {
                    var reviewer = reviewer(load.getKey());
                    return new HandedOut.Load(reviewer.id(), reviewer.name(), reviewer.affiliation(), load.getValue());
                })
                .toList();
    }

    private List<HandedOut.Assigned> toAssigned(Allotment allotment) {
        return allotment.assignments().stream()
                .map(each -> {
                    var reviewer = reviewer(each.reviewer());
                    var why = new HandedOut.Why(each.subthemes(), each.anyTheme(), each.load(), each.newGroup());
                    return new HandedOut.Assigned(reviewer.id(), reviewer.name(), reviewer.affiliation(), why);
                })
                .toList();
    }

    private List<HandedOut.Excluded> toExcluded(Allotment allotment) {
        return allotment.exclusions().stream()
                .map(each -> {
                    var reviewer = reviewer(each.reviewer());
                    return new HandedOut.Excluded(
                            reviewer.id(), reviewer.name(), reviewer.affiliation(), each.conflict());
                })
                .toList();
    }

    private Explained.PassedOver toPassedOver(Allotment.PassedOver each) {
        var reviewer = reviewer(each.reviewer());
        return new Explained.PassedOver(
                reviewer.id(),
                reviewer.name(),
                reviewer.affiliation(),
                each.load(),
                each.matches(),
                each.newGroup(),
                each.because());
    }

    private NamedReviewer reviewer(UUID person) {
        var reviewer = reviewers.get(person);
        return new NamedReviewer(
                ReviewId.reviewerPseudonym(edition, person),
                reviewer == null ? null : people.show(reviewer.name()),
                reviewer == null ? null : reviewer.affiliation());
    }
}
