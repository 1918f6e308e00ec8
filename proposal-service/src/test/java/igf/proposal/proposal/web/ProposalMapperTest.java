package igf.proposal.proposal.web;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.FormatType;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.people.People;
import igf.platform.people.PurposeKeys;
import igf.platform.view.MemoryDocuments;
import igf.platform.web.Caller;
import igf.platform.web.response.ProblemDocuments;
import igf.proposal.ContentBuilder;
import igf.proposal.EntryBuilder;
import igf.proposal.SomeProposal;
import igf.proposal.content.ChosenFormat;
import igf.proposal.content.HintFinder;
import igf.proposal.content.Owner;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.decision.DecisionStatus;
import igf.proposal.merger.MergedProposals;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.receipt.Receipt;
import igf.proposal.receipt.ReceiptSigner;
import igf.proposal.roster.FormerEntry;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleChange;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.judging.Reason;
import igf.proposal.screening.FailedCriterion;
import igf.proposal.screening.Screening;
import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers say what is kept, under the same names; nobody in here has a name, so that nothing is to be opened. */
class ProposalMapperTest {

    private static final MergedProposals NOTHING_MERGED = new MergedProposals() {
        @Override
        public List<Merged> findMergedInto(UUID proposal) {
            return List.of();
        }

        @Override
        public Map<UUID, List<Merged>> findAllMerged() {
            return Map.of();
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public List<UUID> findOpenInto(UUID proposal) {
            return List.of();
        }
    };

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
    private static final Caller SECRETARIAT = new Caller("office", null, Set.of("SECRETARIAT"), Set.of(), null);
    private static final Caller ORGANIZER = new Caller("organizer-1", null, Set.of("ORGANIZER"), Set.of(), null);

    private final People people = new People(new DriverManagerDataSource(), KEY);
    private final ProposalMapper representation = mapper(new StaticMessageSource());

    private ProposalMapper mapper(MessageSource words) {
        return new ProposalMapper(
                people,
                _ -> Map.of(),
                new HintFinder(people),
                new ReceiptSigner(PurposeKeys.derived(KEY)),
                NOTHING_MERGED,
                Set::of,
                new ProblemDocuments(JSON, words));
    }

    private static RosterEntry entry(int n, EntryState state) {
        return EntryBuilder.entry(new UUID(5, n), RosterRole.SPEAKER, new UUID(4, n))
                .affiliation("Council")
                .organizationId("ror:1")
                .stakeholderGroup(StakeholderGroup.GOVERNMENT)
                .region(Region.AFRICAN)
                .country("ET")
                .language("am")
                .firstTime(true)
                .attendance(Attendance.ONLINE)
                .state(state)
                .build();
    }

    private static ProposalState proposal(Stage stage, @Nullable String note) {
        var content = ContentBuilder.content()
                .title("Nets")
                .subthemes(List.of("trust"))
                .format(new ChosenFormat(FormatType.PANEL, null, 60))
                .policyQuestions(List.of("Why?"))
                .sdgs(List.of(9, 16))
                .sdgTargets(List.of("9.b"))
                .description("Text")
                .outcomes("Much")
                .hybrid(List.of("a", ""))
                .messages("Messages")
                .tools("Tools")
                .answers(Map.of(Field.GAIN, "Gain", Field.SDG_EXPLANATION, "So", Field.RELEVANCE_TO_THEME, "Theme"))
                .build();
        var decision = new Decision(
                DecisionOutcome.ACCEPTED_WITH_CONDITIONS,
                "good",
                List.of("Name a moderator"),
                AT.plusSeconds(60),
                2,
                AT.plusMillis(250),
                List.of(new Reason("CLEAR", "It is clear.")),
                null,
                3,
                Cause.batch(new UUID(6, 1)));
        var failed = List.of(new FailedCriterion("FORM", "The form", "It is not."));
        return new ProposalState(
                new UUID(1, 1),
                "forum-1",
                new Owner("organizer-1", null, null),
                stage,
                content,
                List.of(entry(1, EntryState.CONFIRMED)),
                null,
                new Receipt(7, AT, "abc", 1),
                new Screening(ScreeningOutcome.IN, note, AT, failed, "An error", 1),
                decision,
                new UUID(1, 2),
                null,
                List.of(new FormerEntry(entry(2, EntryState.REPLACED), new UUID(5, 1), null)),
                DecisionStatus.NONE);
    }

    private static StoredProposal kept(Stage stage, @Nullable String note) {
        return StoredProposal.of(new VersionedProposal(3, proposal(stage, note), Set.of(), 0L));
    }

    private static Document document(StoredProposal kept) {
        var documents = new MemoryDocuments();
        documents.put(StoredProposal.PROPOSALS, kept.id(), kept);
        return documents.all(ProposalView.PROPOSALS).getFirst();
    }

    private static JsonNode json(Object value) {
        return JSON.readTree(JSON.writeValueAsString(value));
    }

    private static JsonNode without(JsonNode object, String... members) {
        return ((ObjectNode) object.deepCopy()).remove(List.of(members));
    }

    @Test
    void says_what_is_kept() {
        var proposal = kept(Stage.ACCEPTED_WITH_CONDITIONS, "inside");
        var shown = json(representation.toProposal(proposal, SomeProposal.RULES, SECRETARIAT));
        var kept = document(proposal);
        var content = json(kept.get("content", Document.class));
        content.properties()
                .forEach(member -> assertThat(shown.get(member.getKey()))
                        .as(member.getKey())
                        .isEqualTo(member.getValue()));
        for (var same :
                List.of("edition", "state", "rosterState", "rosterBreaches", "screening", "sessionId", "mergedInto")) {
            assertThat(shown.get(same)).as(same).isEqualTo(json(kept).get(same));
        }
        assertThat(without(shown.get("decision"), "announced", "announcedAt", "appealUntil"))
                .isEqualTo(without(json(kept).get("decision"), "toldAt"));
        assertThat(shown.at("/decision/announced").asBoolean()).isTrue();
        assertThat(shown.get("id").asString()).isEqualTo(kept.getString("_id"));
        assertThat(shown.get("number").asInt()).isEqualTo(7);
        assertThat(shown.at("/roster/0")).isEqualTo(without(json(kept).at("/roster/0"), "person"));
        assertThat(shown.at("/formerRoster/0")).isEqualTo(without(json(kept).at("/formerRoster/0"), "person"));
        assertThat(without(shown.get("receipt"), "signature"))
                .isEqualTo(json(kept).get("receipt"));
        assertThat(shown.propertyNames())
                .contains("openPoints", "unassigned", "sections", "source", "hints", "tookIn", "written")
                .hasSize(22 + content.size());
    }

    /** As problem documents: the servlet API's own choice would be a language that nobody has words in. */
    @Test
    void open_points_are_in_the_first_language_of_the_request_that_has_words() {
        var mapper = mapper(new IcuMessageSource(RefusalWords.CATALOGUE));
        var draft = kept(Stage.DRAFT, null);
        var english = mapper.toProposal(draft, SomeProposal.RULES, SECRETARIAT).openPoints();
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "de, fr;q=0.5");
        try {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            assertThat(mapper.toProposal(draft, SomeProposal.RULES, SECRETARIAT).openPoints())
                    .isNotEmpty()
                    .hasSameSizeAs(english)
                    .isNotEqualTo(english);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void the_secretariats_note_is_its_own() {
        var kept = kept(Stage.SCREENED_IN, null);
        var inside = json(representation.toProposal(kept, SomeProposal.RULES, SECRETARIAT))
                .get("screening");
        assertThat(inside.has("note")).isTrue();
        assertThat(inside.get("note").isNull()).isTrue();
        var outside = json(representation.toProposal(kept, SomeProposal.RULES, ORGANIZER))
                .get("screening");
        assertThat(outside).isEqualTo(without(inside, "note"));
    }

    @Test
    void only_a_replacement_says_in_whose_place() {
        var entry = representation.toEntry(entry(1, EntryState.LISTED));
        assertThat(json(entry).has("replaces")).isFalse();
        assertThat(json(entry.inPlaceOf(new UUID(5, 9))).get("replaces").asString())
                .isEqualTo(new UUID(5, 9).toString());
    }

    @Test
    void each_missing_value_that_the_rules_require_is_one_open_point() {
        var required = List.of(
                "TITLE", "FORMAT", "OUTCOMES", "GAIN", "TOOLS", "SDGS", "MODERATOR", "RAPPORTEUR", "REGION", "COUNTRY");
        var change = SomeProposal.RULES.applyPatch(Map.of("compulsory", required));
        var rules = ((RuleChange.Accepted) change).rules();
        var drafted = new ProposalEvent.Drafted(
                new UUID(1, 1),
                "forum-1",
                new Owner("organizer-1", null, null),
                ContentBuilder.content().build(),
                List.of(EntryBuilder.entry(new UUID(5, 1), RosterRole.SPEAKER, new UUID(4, 1))
                        .build()),
                null);
        var draft = StoredProposal.of(new VersionedProposal(0, ProposalState.ofDraft(drafted), Set.of(), 0L));
        assertThat(representation.toProposal(draft, rules, ORGANIZER).openPoints())
                .extracting(point -> point.code() + " " + point.pointer())
                .doesNotHaveDuplicates()
                .contains(
                        "TITLE_MISSING /title",
                        "FORMAT_MISSING /format/type",
                        "FIELD_REQUIRED /outcomes",
                        "FIELD_REQUIRED /gain",
                        "FIELD_REQUIRED /tools",
                        "FIELD_REQUIRED /sdgs",
                        "MODERATOR_MISSING /roster",
                        "FIELD_REQUIRED /roster",
                        "REGION_MISSING /roster/0/region",
                        "COUNTRY_MISSING /roster/0/country")
                .doesNotContain(
                        "FIELD_REQUIRED /title", "FIELD_REQUIRED /format", "AFFILIATION_MISSING /roster/0/affiliation");
    }
}
