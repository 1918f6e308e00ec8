package igf.proposal.review.web;

import igf.platform.people.People;
import igf.proposal.edition.Reviewer;
import igf.proposal.review.Allotment;
import igf.proposal.review.ReviewId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reviewers as the secretariat knows them. */
record Named(String edition, Map<UUID, Reviewer> reviewers, People people) {

    Named(String edition, List<Reviewer> reviewers, People people) {
        this(
                edition,
                reviewers.stream().collect(Collectors.toMap(Reviewer::person, Function.identity(), (a, b) -> a)),
                people);
    }

    Map<String, Object> item(Allotment allotment) {
        var item = new LinkedHashMap<String, Object>();
        item.put("proposalId", allotment.proposal());
        item.put("number", allotment.number());
        item.put(
                "reviewers",
                allotment.assignments().stream().map(this::assigned).toList());
        item.put(
                "conflicts",
                allotment.exclusions().stream()
                        .map(each -> {
                            var left = reviewer(each.reviewer());
                            left.put("conflict", each.conflict());
                            return left;
                        })
                        .toList());
        item.put("missing", allotment.missing());
        return item;
    }

    /** Who else could have been asked, and what spoke for somebody else. */
    List<Map<String, @Nullable Object>> passedOver(Allotment allotment) {
        return allotment.passedOver().stream()
                .map(each -> {
                    var shown = reviewer(each.reviewer());
                    shown.put("load", each.load());
                    shown.put("matches", each.matches());
                    shown.put("newGroup", each.newGroup());
                    shown.put("because", each.because());
                    return shown;
                })
                .toList();
    }

    private Map<String, @Nullable Object> assigned(Allotment.Assignment each) {
        var assigned = reviewer(each.reviewer());
        var why = new LinkedHashMap<String, Object>();
        why.put("subthemes", each.subthemes());
        why.put("anyTheme", each.anyTheme());
        why.put("loadBefore", each.load());
        why.put("newGroup", each.newGroup());
        assigned.put("why", why);
        return assigned;
    }

    Map<String, @Nullable Object> reviewer(UUID person) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        var reviewer = reviewers.get(person);
        shown.put("reviewer", ReviewId.ofReviewer(edition, person));
        shown.put("name", reviewer == null ? null : people.show(reviewer.name()));
        shown.put("affiliation", reviewer == null ? null : reviewer.affiliation());
        return shown;
    }

    List<Map<String, @Nullable Object>> loads(List<Allotment> allotments) {
        var loads = new TreeMap<UUID, Integer>();
        reviewers.keySet().forEach(person -> loads.put(person, 0));
        allotments.forEach(
                allotment -> allotment.assignments().forEach(each -> loads.merge(each.reviewer(), 1, Integer::sum)));
        return loads.entrySet().stream()
                .map(load -> {
                    var shown = reviewer(load.getKey());
                    shown.put("proposals", load.getValue());
                    return shown;
                })
                .toList();
    }
}
