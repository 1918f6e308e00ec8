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
 * @param genders by roster entry, if known
 * @param owed overdue reports of its organizers from earlier editions within the look-back period
 * @param perPerson highest number of proposals in this edition that one of its organizers has, including this one
 * @param perOrganization highest number of proposals in this edition that one of their organizations has, including
 *     this one
 */
public record Evidence(
        RuleSet rules,
        ProposalState proposal,
        Map<UUID, Gender> genders,
        Set<UUID> reviewers,
        List<Citation> owed,
        int perPerson,
        int perOrganization) {
    public Evidence {
        genders = Map.copyOf(genders);
        reviewers = Set.copyOf(reviewers);
        owed = List.copyOf(owed);
    }

    public List<Finding> findings() {
        return rules.screening().stream().map(this::finding).toList();
    }

    private Finding finding(ScreeningCriterion criterion) {
        return criterion
                .automaticCheck()
                .map(check -> answer(criterion, check))
                .orElseGet(() ->
                        found(criterion, null, new Observation(Code.FOR_PEOPLE, "For people to answer.", Map.of())));
    }

    private Finding answer(ScreeningCriterion criterion, AutomaticCheck check) {
        return switch (check) {
            case COMPLETE -> complete(criterion);
            case NO_MAG_MEMBER -> {
                var members = organizers().stream().filter(reviewers::contains).count();
                yield found(
                        criterion,
                        members == 0,
                        new Observation(
                                Code.REVIEWERS_ORGANIZE,
                                members + " of its organizers are reviewers of this edition.",
                                Map.of("given", members)));
            }
            case ENOUGH_SPEAKERS -> speakers(criterion);
            case MIXED_GENDER -> mixedGender(criterion);
            case ONSITE_PEOPLE -> onsite(criterion);
            case REPORTS_FILED -> reports(criterion);
            case PROPOSALS_PER_PERSON ->
                limited(criterion, Code.PER_PERSON, perPerson, rules.limits().proposalsPerPerson(), "person");
            case PROPOSALS_PER_ORGANIZATION ->
                limited(
                        criterion,
                        Code.PER_ORGANIZATION,
                        perOrganization,
                        rules.limits().proposalsPerOrganization(),
                        "organization");
        };
    }

    private Finding speakers(ScreeningCriterion criterion) {
        var speakers = of(RosterRole.SPEAKER);
        var least = rules.minimumSpeakers();
        var groups = counts(speakers, RosterEntry::stakeholderGroup);
        var regions = counts(speakers, RosterEntry::region);
        return found(
                criterion,
                speakers.size() >= least,
                new Observation(
                        Code.SPEAKERS,
                        speakers.size() + " speakers, at least " + least + " are asked for; stakeholder groups "
                                + groups + ", regions " + regions + ".",
                        Map.of("given", speakers.size(), "least", least, "groups", groups, "regions", regions)));
    }

    private Finding reports(ScreeningCriterion criterion) {
        var lookBack = rules.limits().reportLookBack();
        var observed = owed.isEmpty()
                ? new Observation(
                        Code.NO_REPORT_OWED,
                        "No report of the last " + lookBack + " editions is owed.",
                        Map.of("editions", lookBack))
                : new Observation(
                        Code.REPORTS_OWED,
                        "Owed: " + owed.stream().map(Citation::sentence).collect(Collectors.joining("; ")) + ".",
                        Map.of("given", owed.size()));
        return Finding.ofData(criterion.id(), criterion.name(), owed.isEmpty(), observed, owed);
    }

    private Finding complete(ScreeningCriterion criterion) {
        var missing = new ArrayList<String>();
        for (var field : rules.compulsory()) {
            var given = switch (field.kind()) {
                case TEXT -> isGiven(proposal.content().text(field));
                case LIST -> proposal.content().items(field).size() >= rules.minimum(field);
                case CHOICE -> proposal.content().format().type() != null;
                case ROSTER -> of(RosterMinimum.role(field)).size() >= rules.minimum(field);
                case PERSON, CONTACT -> proposal.roster().stream().allMatch(this::isKnown);
            };
            if (!given) {
                missing.add(field.name());
            }
        }
        return found(
                criterion,
                missing.isEmpty(),
                missing.isEmpty()
                        ? new Observation(Code.COMPLETE, "Every compulsory field is filled in.", Map.of())
                        : new Observation(
                                Code.INCOMPLETE, "Missing: " + String.join(", ", missing), Map.of("fields", missing)));
    }

    private boolean isKnown(RosterEntry entry) {
        return rules.compulsoryOf(entry.role()).stream().allMatch(field -> switch (field) {
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

    private Finding mixedGender(ScreeningCriterion criterion) {
        var speakers = minimum().speakers();
        return found(
                criterion,
                speakers.areMixed(),
                new Observation(
                        Code.GENDERS,
                        speakers.known().size() + " genders among the speakers, " + speakers.open() + " did not say.",
                        Map.of("given", speakers.known().size(), "open", speakers.open())));
    }

    private Finding onsite(ScreeningCriterion criterion) {
        var moderators = minimum().onsite(RosterRole.MODERATOR);
        var speakers = minimum().onsite(RosterRole.SPEAKER);
        var limits = rules.limits();
        return found(
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

    private static Finding limited(
            ScreeningCriterion criterion, Code code, int found, @Nullable Integer most, String whose) {
        return found(
                criterion,
                most == null || found <= most,
                new Observation(
                        code,
                        "The " + whose + " with the most has " + found + " in this edition"
                                + (most == null ? "." : ", at most " + most + "."),
                        most == null ? Map.of("given", found) : Map.of("given", found, "most", most)));
    }

    private static Finding found(ScreeningCriterion criterion, @Nullable Boolean met, Observation observed) {
        return Finding.ofData(criterion.id(), criterion.name(), met, observed, List.of());
    }

    private static Map<String, Long> counts(
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

    private List<RosterEntry> of(RosterRole role) {
        return minimum().of(role);
    }

    private RosterMinimum minimum() {
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
