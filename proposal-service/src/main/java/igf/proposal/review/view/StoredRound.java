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
 * How the round of an edition goes. What nothing was told of yet is null.
 *
 * @param id the edition's slug
 * @param reviewers by person
 */
public record StoredRound(
        String id,
        @Nullable List<Criterion> criteria,
        @Nullable Map<UUID, Named> reviewers,
        @Unwrapped @Nullable Plan plan,
        @Unwrapped Closing closing,
        @Nullable List<Rewind> rewinds) {

    /** A reviewer, as they are written to. */
    public record Named(
            PersonalValue name,
            PersonalValue email,
            @Nullable String affiliation) {}

    /** How proposals were handed out. */
    record Plan(int perProposal, long seed, String method) {}

    /** When reviews close, or whether they have. @param closesAt empty where nothing is planned any more */
    record Closing(
            @Nullable Boolean closed,
            @Nullable Optional<Instant> closesAt,
            @Nullable List<Instant> remindAt) {}

    /** A time that reviews were put back. @param to what to; @param reviewer whose, null for those of all */
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

    StoredRound judging(List<Criterion> by) {
        return new StoredRound(id, by, reviewers, plan, closing, rewinds);
    }

    StoredRound naming(List<Reviewer> named) {
        var all = new LinkedHashMap<UUID, Named>();
        named.forEach(each -> all.put(each.person(), new Named(each.name(), each.email(), each.affiliation())));
        return new StoredRound(id, criteria, all, plan, closing, rewinds);
    }

    StoredRound planned(Plan now) {
        return new StoredRound(id, criteria, reviewers, now, closing, rewinds);
    }

    StoredRound close() {
        return closing(new Closing(true, Optional.empty(), List.of()));
    }

    StoredRound reopen() {
        return closing(new Closing(false, closing.closesAt(), closing.remindAt()));
    }

    StoredRound scheduled(Instant closesAt, List<Instant> remindAt) {
        return closing(new Closing(closing.closed(), Optional.of(closesAt), remindAt));
    }

    private StoredRound closing(Closing now) {
        return new StoredRound(id, criteria, reviewers, plan, now, rewinds);
    }

    StoredRound rewound(Rewind rewind) {
        var all = Stream.concat(putBack().stream(), Stream.of(rewind)).toList();
        return new StoredRound(id, criteria, reviewers, plan, closing, all);
    }

    /** What reviewers score. */
    public List<Criterion> scored() {
        return criteria == null ? List.of() : criteria;
    }

    public Map<UUID, Named> panel() {
        return reviewers == null ? Map.of() : reviewers;
    }

    /** How many reviewers each proposal is to have; null before anything was handed out. */
    public @Nullable Integer perProposal() {
        return plan == null ? null : (Integer) plan.perProposal();
    }

    /** Null of a round that never was. */
    public @Nullable Boolean closed() {
        return closing.closed();
    }

    public boolean isClosed() {
        return Boolean.TRUE.equals(closed());
    }

    /** When they close by themselves; null without an end. */
    public @Nullable Instant closesAt() {
        var at = closing.closesAt();
        return at == null ? null : at.orElse(null);
    }

    /** When reviewers who are behind are written to. */
    public List<Instant> remindAt() {
        var at = closing.remindAt();
        return at == null ? List.of() : at;
    }

    /** Every time that reviews were put back. */
    public List<Rewind> putBack() {
        return rewinds == null ? List.of() : rewinds;
    }

    /** Whose names these are. */
    public Set<UUID> holders() {
        var holders = new HashSet<UUID>();
        panel().values()
                .forEach(each -> holders.addAll(
                        List.of(each.name().holder(), each.email().holder())));
        return holders;
    }
}
