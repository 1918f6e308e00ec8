package igf.proposal.balance;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.platform.domain.Refusal;
import igf.proposal.batch.BatchEntry;
import igf.proposal.place.Plan;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Subtheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Checks a batch before it is sealed and again before it is announced. A blocking finding prevents both; all others are
 * advice.
 */
public final class BatchCheck {

    private static final int MAX_LISTED = 50;

    private final List<BatchEntry> entries;
    private final Map<UUID, Candidate> candidates = new TreeMap<>();
    private final Plan plan;
    private final RuleSet rules;
    private final Instant now;
    private final List<BatchFinding> findings = new ArrayList<>();

    private BatchCheck(List<BatchEntry> entries, Collection<Candidate> all, Plan plan, RuleSet rules, Instant now) {
        this.entries = entries;
        this.plan = plan;
        this.rules = rules;
        this.now = now;
        all.forEach(candidate -> candidates.put(candidate.id(), candidate));
    }

    /**
     * @param chosen composition of all proposals that are or would be accepted
     * @param all composition of all proposals that can be selected
     * @param rulesVersion version of the rules that the check used
     */
    public record Result(List<BatchFinding> findings, Balance chosen, Balance all, int rulesVersion) {
        public Result {
            findings = List.copyOf(findings);
        }

        public boolean isBlocked() {
            return findings.stream().anyMatch(BatchFinding::blocking);
        }
    }

    public static Result run(
            List<BatchEntry> entries, Collection<Candidate> all, Plan plan, RuleSet rules, Instant now) {
        return new BatchCheck(entries, all, plan, rules, now).result();
    }

    private Result result() {
        entries.forEach(this::checkOutcome);
        checkReservePlaces();
        var chosen = acceptedCandidates();
        checkSlots(chosen.size());
        checkQuotas(chosen);
        checkCoverage();
        var balance = Balance.of(chosen);
        checkBalance(balance);
        return new Result(
                findings,
                balance,
                Balance.of(candidates.values().stream()
                        .filter(BatchCheck::isEligible)
                        .toList()),
                rules.version());
    }

    private static boolean isEligible(Candidate candidate) {
        return candidate.stage() == Stage.SCREENED_IN || candidate.stage().isDecided();
    }

    private void checkOutcome(BatchEntry entry) {
        var candidate = candidates.get(entry.proposal());
        if (candidate == null) {
            addFinding("PROPOSAL_UNKNOWN", true, "The edition has no proposal " + entry.proposal() + ".", List.of());
            return;
        }
        var number = List.of(candidate.number());
        if (candidate.stage() != Stage.SCREENED_IN) {
            var sentence = "WS #" + candidate.number() + " is " + candidate.stage() + " and cannot be decided on.";
            addFinding("OUTCOME_IMPOSSIBLE", true, sentence, number);
        }
        for (Refusal problem : entry.verdict().problems(rules, now)) {
            var sentence = "WS #" + candidate.number() + ": " + problem.detail();
            addFinding(problem.rule(), true, sentence, number, problem.args());
        }
        if (entry.verdict().outcome() == DecisionOutcome.ACCEPTED_WITH_CONDITIONS
                && entry.verdict().dueAt() == null) {
            addFinding(
                    "DUE_DATE_MISSING",
                    true,
                    "WS #" + candidate.number() + " has conditions without a due date.",
                    number);
        }
    }

    /** Reports places on the reserve list that are given twice. Such proposals are ordered by their numbers. */
    private void checkReservePlaces() {
        var byPlace = new TreeMap<Integer, List<Integer>>();
        for (var entry : entries) {
            var place = entry.verdict().place();
            if (place != null) {
                byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(number(entry.proposal()));
            }
        }
        byPlace.forEach((place, numbers) -> {
            if (numbers.size() > 1) {
                var sentence = "Place " + place + " of the reserve list is given twice.";
                addFinding("PLACE_TAKEN_TWICE", false, sentence, numbers, Map.of("place", place));
            }
        });
    }

    private int number(UUID proposal) {
        var candidate = candidates.get(proposal);
        return candidate == null ? 0 : candidate.number();
    }

    /** Returns the accepted proposals and those that the batch accepts. */
    private List<Candidate> acceptedCandidates() {
        var accepted = candidates.values().stream()
                .filter(candidate -> candidate.stage().isAccepted());
        var acceptedByBatch = entries.stream()
                .filter(entry -> entry.verdict().outcome().isAccepted())
                .flatMap(entry -> Stream.ofNullable(candidates.get(entry.proposal())))
                .filter(candidate -> !candidate.stage().isAccepted());
        return Stream.concat(accepted, acceptedByBatch).toList();
    }

    private void checkSlots(int chosen) {
        if (plan.slots() != null && chosen > plan.slots()) {
            var sentence = chosen + " workshops would be accepted, and there is room for " + plan.slots() + ".";
            addFinding("TOO_MANY", true, sentence, List.of(), Map.of("given", chosen, "most", plan.slots()));
        } else if (plan.slots() != null && chosen < plan.slots()) {
            var sentence = chosen + " workshops would be accepted: " + (plan.slots() - chosen) + " places stay free.";
            addFinding("SLOTS_LEFT", false, sentence, List.of(), Map.of("given", chosen, "most", plan.slots()));
        }
    }

    private void checkQuotas(List<Candidate> chosen) {
        var byTheme = new HashMap<String, List<Integer>>();
        for (var candidate : chosen) {
            var theme = candidate.mainTheme();
            if (theme != null) {
                byTheme.computeIfAbsent(theme, t -> new ArrayList<>()).add(candidate.number());
            }
        }
        plan.quotas().forEach((theme, quota) -> {
            var numbers = byTheme.getOrDefault(theme, List.of());
            if (numbers.size() > quota) {
                // A theme that a proposal has written itself is its own name.
                var subtheme = rules.subtheme(theme).orElseGet(() -> new Subtheme(theme, theme));
                var sentence = numbers.size() + " workshops of \"" + subtheme.name(Locale.ENGLISH)
                        + "\", whose quota is " + quota + ".";
                var args = Map.<String, Object>of(
                        "subtheme", subtheme.asArgument(), "given", numbers.size(), "most", quota);
                addFinding("QUOTA_EXCEEDED", true, sentence, numbers, args);
            }
        });
    }

    private void checkCoverage() {
        var entered = entries.stream().map(BatchEntry::proposal).toList();
        var missing = candidates.values().stream()
                .filter(candidate -> candidate.stage() == Stage.SCREENED_IN && !entered.contains(candidate.id()))
                .map(Candidate::number)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            var sentence = missing.size() + " proposals wait for a decision and are not in the batch.";
            var listed = missing.subList(0, Math.min(MAX_LISTED, missing.size()));
            addFinding("NOT_COVERED", false, sentence, listed, Map.of("given", missing.size()));
        }
    }

    private void checkBalance(Balance balance) {
        plan.leastShares().forEach((kind, minimum) -> {
            var share = balance.share(kind);
            if (share < minimum) {
                addFinding(
                        "SHARE_TOO_LOW",
                        false,
                        kind + ": " + percent(share) + "; the desired minimum is " + percent(minimum) + ".",
                        List.of(),
                        Map.of("group", kind, "given", percent(share), "least", percent(minimum)));
            }
        });
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private void addFinding(String rule, boolean blocking, String sentence, List<Integer> numbers) {
        addFinding(rule, blocking, sentence, numbers, Map.of());
    }

    private void addFinding(
            String rule, boolean blocking, String sentence, List<Integer> numbers, Map<String, Object> args) {
        findings.add(new BatchFinding(rule, blocking, sentence, numbers, args));
    }
}
