package igf.proposal.review.web;

import igf.api.review.AssignedProposal;
import igf.api.review.Criterion;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.proposal.reading.FormatMapper;
import igf.proposal.review.Redactor;
import igf.proposal.review.view.StoredBlind;
import igf.proposal.review.view.StoredParts;
import igf.proposal.review.view.StoredReview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps a proposal to the response for its reviewers, with the names, addresses and organizations of its people
 * redacted.
 */
final class AssignedProposalMapper {

    private AssignedProposalMapper() {}

    static AssignedProposal toAssignedProposal(
            StoredBlind blind,
            StoredParts parts,
            List<Criterion> criteria,
            @Nullable StoredReview review,
            People people) {
        var redactor = createRedactor(parts, people);
        var format = blind.format();
        return new AssignedProposal(
                blind.id(),
                blind.number() == null ? 0 : blind.number(),
                redactor.redact(StoredBlind.text(blind.title())),
                blind.subthemes(),
                format == null ? null : FormatMapper.toFormat(format),
                redactor.redact(blind.policyQuestions()),
                redactor.redact(StoredBlind.text(blind.description())),
                redactor.redact(StoredBlind.text(blind.outcomes())),
                blind.sdgs(),
                redactor.redact(blind.sdgTargets()),
                redactor.redact(StoredBlind.text(blind.sdgExplanation())),
                redactor.redact(blind.hybrid()),
                countPeople(parts, people),
                parts.isReviewable(),
                criteria,
                ReviewMapper.toReview(review, people),
                ReviewMapper.toDraft(review, people));
    }

    /**
     * Creates a redactor for the names, organizations and e-mail addresses on the roster, and for the creator's e-mail
     * address. It does not redact names of erased people, because they can no longer be unsealed.
     */
    static Redactor createRedactor(StoredParts parts, People people) {
        var names = new ArrayList<String>();
        var organizations = new ArrayList<String>();
        var emails = new ArrayList<String>();
        parts.ownerEmail().flatMap(people::open).ifPresent(emails::add);
        for (var part : parts.roster()) {
            unseal(part.name(), people).ifPresent(names::add);
            unseal(part.email(), people).ifPresent(emails::add);
            Stream.of(Optional.ofNullable(part.affiliation()), Optional.ofNullable(part.organization()))
                    .flatMap(Optional::stream)
                    .forEach(organizations::add);
        }
        return new Redactor(names, organizations, emails);
    }

    private static Optional<String> unseal(@Nullable PersonalValue sealed, People people) {
        return Optional.ofNullable(sealed).flatMap(people::open);
    }

    private static AssignedProposal.Counts countPeople(StoredParts parts, People people) {
        var persons = new LinkedHashMap<UUID, StoredParts.Part>();
        parts.roster().forEach(part -> persons.putIfAbsent(part.person(), part));
        var groups = new TreeMap<String, Integer>();
        var regions = new TreeMap<String, Integer>();
        var genders = new TreeMap<String, Integer>();
        for (var part : persons.values()) {
            count(groups, part.stakeholderGroup());
            count(regions, part.region());
            count(genders, unseal(part.gender(), people).orElse(null));
        }
        return new AssignedProposal.Counts(persons.size(), groups, regions, genders);
    }

    private static void count(Map<String, Integer> counts, @Nullable Object value) {
        counts.merge(value == null ? "UNKNOWN" : value.toString(), 1, Integer::sum);
    }
}
