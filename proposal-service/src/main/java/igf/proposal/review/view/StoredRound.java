package igf.proposal.review.view;

import igf.platform.domain.PersonalValue;
import igf.platform.view.shape.Unwrapped;
import igf.proposal.edition.Reviewer;
import igf.proposal.rules.judging.Criterion;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The round of an edition. Members are null before their first event.
 *
 * @param id the edition's slug
 * @param reviewers by person
 */
public record StoredRound(
        String id,
        @Nullable List<Criterion> criteria,
        @Nullable Map<UUID, ReviewerContact> reviewers,
        @Unwrapped @Nullable Plan plan,
        @Unwrapped Closing closing,
        @Nullable List<Rewind> rewinds) {

    /** A reviewer with name and address for mails. */
    public record ReviewerContact(
            PersonalValue name,
            PersonalValue email,
            @Nullable String affiliation) {}

    record Plan(int perProposal, long seed, String method) {}

    /**
     * The end of the round.
     *
     * @param closesAt empty if the planned end was removed
     */
    record Closing(
            @Nullable Boolean closed,
            @Nullable Optional<Instant> closesAt,
            @Nullable List<Instant> remindAt) {}

    /**
     * A rewind of reviews.
     *
     * @param reviewer public id of the reviewer, null for all
     */
    public record Rewind(
            UUID id,
            Instant at,
            String by,
            String to,
            @Nullable UUID reviewer,
            String reason) {}

    static StoredRound of(String edition) {
        return new StoredRound(edition, null, null, null, new Closing(null, null, null), null);
    }

    StoredRound withCriteria(List<Criterion> newCriteria) {
        return new StoredRound(id, newCriteria, reviewers, plan, closing, rewinds);
    }

    StoredRound withReviewers(List<Reviewer> newReviewers) {
        var contacts = new LinkedHashMap<UUID, ReviewerContact>();
        newReviewers.forEach(reviewer -> contacts.put(
                reviewer.person(), new ReviewerContact(reviewer.name(), reviewer.email(), reviewer.affiliation())));
        return new StoredRound(id, criteria, contacts, plan, closing, rewinds);
    }

    StoredRound withPlan(Plan newPlan) {
        return new StoredRound(id, criteria, reviewers, newPlan, closing, rewinds);
    }

    StoredRound withClosed() {
        return withClosing(new Closing(true, Optional.empty(), List.of()));
    }

    StoredRound withReopened() {
        return withClosing(new Closing(false, closing.closesAt(), closing.remindAt()));
    }

    StoredRound withSchedule(Instant closesAt, List<Instant> remindAt) {
        return withClosing(new Closing(closing.closed(), Optional.of(closesAt), remindAt));
    }

    private StoredRound withClosing(Closing newClosing) {
        return new StoredRound(id, criteria, reviewers, plan, newClosing, rewinds);
    }

    StoredRound withRewind(Rewind rewind) {
        var all = Stream.concat(allRewinds().stream(), Stream.of(rewind)).toList();
        return new StoredRound(id, criteria, reviewers, plan, closing, all);
    }

    public List<Criterion> reviewCriteria() {
        return criteria == null ? List.of() : criteria;
    }

    public Map<UUID, ReviewerContact> panel() {
        return reviewers == null ? Map.of() : reviewers;
    }

    public @Nullable Integer perProposal() {
        return plan == null ? null : (Integer) plan.perProposal();
    }

    /** Returns null if there was no round. */
    public @Nullable Boolean closed() {
        return closing.closed();
    }

    public boolean isClosed() {
        return Boolean.TRUE.equals(closed());
    }

    /** Returns the planned end; null if there is none. */
    public @Nullable Instant closesAt() {
        var at = closing.closesAt();
        return at == null ? null : at.orElse(null);
    }

    public List<Instant> remindAt() {
        var at = closing.remindAt();
        return at == null ? List.of() : at;
    }

    public List<Rewind> allRewinds() {
        return rewinds == null ? List.of() : rewinds;
    }

    public Set<UUID> keyHolders() {
        var holders = new HashSet<UUID>();
        panel().values()
                .forEach(reviewer -> holders.addAll(
                        List.of(reviewer.name().holder(), reviewer.email().holder())));
        return holders;
    }
}
