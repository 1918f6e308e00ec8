package igf.proposal.evidence;

import igf.api.roster.RosterRole;
import igf.api.vocabulary.Gender;
import igf.proposal.evidence.Observation.Code;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterMinimum;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.judging.AutomaticCheck;
import igf.proposal.rules.judging.ScreeningCriterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The data that the screening of a proposal uses.
 *
 * @param genders known genders by roster entry id
 * @param reviewers ids of the edition's reviewers
 * @param overdueReports overdue reports of its organizers from earlier editions within the look-back period
 * @param maxPerPerson highest number of proposals in this edition that one of its organizers has, including this one
 * @param maxPerOrganization highest number of proposals in this edition that one of their organizations has, including
 *     this one
 */
public record ScreeningEvidence(
        RuleSet rules,
        ProposalState proposal,
        Map<UUID, Gender> genders,
        Set<UUID> reviewers,
        List<Citation> overdueReports,
        int maxPerPerson,
        int maxPerOrganization) {
    public ScreeningEvidence {
        genders = Map.copyOf(genders);
        reviewers = Set.copyOf(reviewers);
        overdueReports = List.copyOf(overdueReports);
    }

    public List<Finding> findings() {
        return rules.screening().stream().map(this::finding).toList();
    }

    private Finding finding(ScreeningCriterion criterion) {
        return criterion
                .automaticCheck()
                .map(check -> check(criterion, check))
                .orElseGet(() -> newFinding(
                        criterion, null, new Observation(Code.FOR_PEOPLE, "For people to answer.", Map.of())));
    }

    private Finding check(ScreeningCriterion criterion, AutomaticCheck check) {
        return switch (check) {
            case COMPLETE -> checkCompleteness(criterion);
            case NO_MAG_MEMBER -> {
                var count = organizers().stream().filter(reviewers::contains).count();
                yield newFinding(
                        criterion,
                        count == 0,
                        new Observation(
                                Code.REVIEWERS_ORGANIZE,
                                count + " of its organizers are reviewers of this edition.",
                                Map.of("given", count)));
            }
            case ENOUGH_SPEAKERS -> checkSpeakers(criterion);
            case MIXED_GENDER -> checkGenderMix(criterion);
            case ONSITE_PEOPLE -> checkOnsitePeople(criterion);
            case REPORTS_FILED -> checkReports(criterion);
            case PROPOSALS_PER_PERSON ->
                checkLimit(
                        criterion, Code.PER_PERSON, maxPerPerson, rules.limits().proposalsPerPerson(), "person");
            case PROPOSALS_PER_ORGANIZATION ->
                checkLimit(
                        criterion,
                        Code.PER_ORGANIZATION,
                        maxPerOrganization,
                        rules.limits().proposalsPerOrganization(),
                        "organization");
        };
    }

    private Finding checkSpeakers(ScreeningCriterion criterion) {
        var speakers = entriesInRole(RosterRole.SPEAKER);
        var minimum = rules.minimumSpeakers();
        var groups = countBy(speakers, RosterEntry::stakeholderGroup);
        var regions = countBy(speakers, RosterEntry::region);
        return newFinding(
                criterion,
                speakers.size() >= minimum,
                new Observation(
                        Code.SPEAKERS,
                        speakers.size() + " speakers, at least " + minimum + " are required; stakeholder groups "
                                + groups + ", regions " + regions + ".",
                        Map.of("given", speakers.size(), "least", minimum, "groups", groups, "regions", regions)));
    }

    private Finding checkReports(ScreeningCriterion criterion) {
        var lookBack = rules.limits().reportLookBack();
        var observed = overdueReports.isEmpty()
                ? new Observation(
                        Code.NO_REPORT_OWED,
                        "No report of the last " + lookBack + " editions is owed.",
                        Map.of("editions", lookBack))
                : new Observation(
                        Code.REPORTS_OWED,
                        "Owed: "
                                + overdueReports.stream()
                                        .map(Citation::sentence)
                                        .collect(Collectors.joining("; ")) + ".",
                        Map.of("given", overdueReports.size()));
        return Finding.ofData(criterion.id(), criterion.name(), overdueReports.isEmpty(), observed, overdueReports);
    }

    private Finding checkCompleteness(ScreeningCriterion criterion) {
        var missing = new ArrayList<String>();
        for (var field : rules.compulsory()) {
            var isFilled = switch (field.kind()) {
                case TEXT -> isGiven(proposal.content().text(field));
                case LIST -> proposal.content().items(field).size() >= rules.minimum(field);
                case CHOICE -> proposal.content().format().type() != null;
                case ROSTER -> entriesInRole(RosterMinimum.role(field)).size() >= rules.minimum(field);
                case PERSON, CONTACT -> proposal.roster().stream().allMatch(this::hasCompulsoryFields);
            };
            if (!isFilled) {
                missing.add(field.name());
            }
        }
        return newFinding(
                criterion,
                missing.isEmpty(),
                missing.isEmpty()
                        ? new Observation(Code.COMPLETE, "Every compulsory field is filled in.", Map.of())
                        : new Observation(
                                Code.INCOMPLETE, "Missing: " + String.join(", ", missing), Map.of("fields", missing)));
    }

    private boolean hasCompulsoryFields(RosterEntry entry) {
        return rules.compulsoryFields(entry.role()).stream().allMatch(field -> switch (field) {
            case EMAIL -> entry.email() != null;
            case GENDER -> entry.gender() != null;
            case ATTENDANCE -> entry.attendance() != null;
            case AFFILIATION -> isGiven(entry.affiliation());
            case STAKEHOLDER_GROUP -> entry.stakeholderGroup() != null;
            case REGION -> entry.region() != null;
            case COUNTRY -> isGiven(entry.country());
            default -> true;
        });
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private Finding checkGenderMix(ScreeningCriterion criterion) {
        var speakers = rosterMinimum().speakerGenders();
        return newFinding(
                criterion,
                speakers.areMixed(),
                new Observation(
                        Code.GENDERS,
                        speakers.known().size() + " genders among the speakers, " + speakers.unknownCount()
                                + " did not say.",
                        Map.of("given", speakers.known().size(), "open", speakers.unknownCount())));
    }

    private Finding checkOnsitePeople(ScreeningCriterion criterion) {
        var moderators = rosterMinimum().countOnsite(RosterRole.MODERATOR);
        var speakers = rosterMinimum().countOnsite(RosterRole.SPEAKER);
        var limits = rules.limits();
        return newFinding(
                criterion,
                moderators >= limits.onsiteModerators() && speakers >= limits.onsiteSpeakers(),
                new Observation(
                        Code.ONSITE,
                        moderators + " moderators onsite, at least " + limits.onsiteModerators() + "; " + speakers
                                + " speakers onsite, at least " + limits.onsiteSpeakers() + ".",
                        Map.of(
                                "moderators",
                                moderators,
                                "leastModerators",
                                limits.onsiteModerators(),
                                "speakers",
                                speakers,
                                "leastSpeakers",
                                limits.onsiteSpeakers())));
    }

    private static Finding checkLimit(
            ScreeningCriterion criterion, Code code, int count, @Nullable Integer limit, String subject) {
        return newFinding(
                criterion,
                limit == null || count <= limit,
                new Observation(
                        code,
                        "The " + subject + " with the most proposals has " + count + " in this edition"
                                + (limit == null ? "." : "; the limit is " + limit + "."),
                        limit == null ? Map.of("given", count) : Map.of("given", count, "most", limit)));
    }

    private static Finding newFinding(ScreeningCriterion criterion, @Nullable Boolean met, Observation observed) {
        return Finding.ofData(criterion.id(), criterion.name(), met, observed, List.of());
    }

    private static Map<String, Long> countBy(
            List<RosterEntry> people, Function<RosterEntry, @Nullable Object> property) {
        return people.stream()
                .collect(Collectors.groupingBy(
                        entry -> {
                            var value = property.apply(entry);
                            return value == null ? "UNKNOWN" : value.toString();
                        },
                        TreeMap::new,
                        Collectors.counting()));
    }

    private List<RosterEntry> entriesInRole(RosterRole role) {
        return rosterMinimum().activeEntries(role);
    }

    private RosterMinimum rosterMinimum() {
        return new RosterMinimum(rules, proposal.roster(), genders);
    }

    private Set<UUID> organizers() {
        return organizersOf(proposal);
    }

    /** Returns the owner and the organizers on the roster. */
    public static Set<UUID> organizersOf(ProposalState proposal) {
        var people = proposal.organizers().stream().map(RosterEntry::person).collect(Collectors.toSet());
        var owner = proposal.owner().person();
        if (owner != null) {
            people.add(owner);
        }
        return people;
    }
}
