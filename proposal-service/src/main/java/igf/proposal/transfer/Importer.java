// Long: one row from its reading to its result in the report.
package igf.proposal.transfer;

import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.platform.domain.Aggregates;
import igf.platform.domain.DerivedId;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.people.People;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.platform.web.response.ProblemDocuments;
import igf.platform.web.response.Violation;
import igf.proposal.admission.Claim;
import igf.proposal.admission.SubmissionRules;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.content.ContentMapper;
import igf.proposal.content.Owner;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.ProposalRefusal;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.reading.Organizers;
import igf.proposal.reading.Proposals;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterEntryMapper;
import igf.proposal.transfer.ImportReport.Outcome;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Creates drafts from the rows of a file; reports the rows that are rejected. */
@Component
class Importer {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Api api;
    private final Proposals proposals;
    private final ProposalReader proposalReader;
    private final RowReader reader;
    private final RosterEntryMapper entryMapper;
    private final People people;
    private final Organizers organizers;
    private final RowUpdater updater;
    private final ProblemDocuments problems;
    private final Clock clock;

    Importer(
            Api api,
            Proposals proposals,
            Aggregates aggregates,
            RowReader reader,
            RosterEntryMapper entryMapper,
            People people,
            Organizers organizers,
            RowUpdater updater,
            ProblemDocuments problems,
            Clock clock) {
        this.problems = problems;
        this.clock = clock;
        this.organizers = organizers;
        this.updater = updater;
        this.api = api;
        this.proposals = proposals;
        proposalReader = new ProposalReader(aggregates);
        this.reader = reader;
        this.entryMapper = entryMapper;
        this.people = people;
    }

    /**
     * @param owner the owner of rows that name no other
     * @param update whether a proposal is changed to what its row says
     */
    record ImportContext(EditionState edition, Caller caller, Owner owner, boolean dryRun, boolean update) {}

    /**
     * Collects the results of the rows before the current one.
     *
     * @param lines line numbers by key
     * @param proposals line numbers by the existing proposal that they concern
     * @param claims claims of the proposals that they changed
     * @param drafts rows that become drafts
     */
    private record EarlierRows(
            Map<String, Long> lines, Map<UUID, Long> proposals, Map<UUID, Claim> claims, Queue<Draft> drafts) {
        EarlierRows() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayDeque<>());
        }
    }

    /**
     * A row that becomes a draft.
     *
     * @param index index of its result in the report
     */
    private record Draft(int index, Rows.Row row, RowReader.ParsedRow parsed, UUID id) {}

    /**
     * Sends the last draft together with the response, so that a retry receives the same report. The response has a
     * consistency token, also if every row was imported before: that import may not be readable yet.
     */
    ResponseEntity<ImportReport> importRows(List<Rows.Row> rows, ImportContext context) {
        var items = new TreeMap<Integer, ImportReport.Row>();
        var earlier = new EarlierRows();
        for (int i = 0; i < rows.size(); i++) {
            readRow(i, rows.get(i), context, earlier).ifPresent(putAt(items, i));
        }
        var drafts = earlier.drafts();
        while (drafts.size() > 1) {
            var draft = drafts.poll();
            putAt(items, draft.index()).accept(createDraft(draft, context));
        }
        return drafts.isEmpty() ? toResponseAtHead(items, context) : createLastDraft(drafts.poll(), items, context);
    }

    private static Consumer<ImportReport.Row> putAt(Map<Integer, ImportReport.Row> items, int index) {
        return item -> items.put(index, item);
    }

    private ImportReport toReport(Map<Integer, ImportReport.Row> items, ImportContext context) {
        return ImportReport.of(context.dryRun(), List.copyOf(items.values()))
                .translate(problems, ProblemDocuments.language());
    }

    /** Responds to an import whose last row wrote nothing. */
    private ResponseEntity<ImportReport> toResponseAtHead(Map<Integer, ImportReport.Row> items, ImportContext context) {
        return api.okAtHead(toReport(items, context));
    }

    /** Returns the result of a row; empty if the row becomes a draft. */
    private Optional<ImportReport.Row> readRow(
            int index, Rows.Row row, ImportContext context, EarlierRows earlierRows) {
        var flaws = new ArrayList<>(row.flaws());
        var parsed = row.json() == null ? null : reader.read(row.json(), context.caller(), flaws);
        flaws.replaceAll(row::locate);
        var key = parsed == null || parsed.key().isEmpty() ? null : parsed.key();
        var earlier = key == null ? null : earlierRows.lines().putIfAbsent(key, row.line());
        if (earlier != null) {
            flaws.add(new Problem.Flaw("/key", "DUPLICATE_KEY", "Line " + earlier + " has this key."));
        }
        if (parsed == null || !flaws.isEmpty()) {
            return Optional.of(
                    new ImportReport.Row(row.line(), key, Outcome.REJECTED, null, flaws, List.of(), row.text(), 0));
        }
        var draft = new Draft(index, row, parsed, newDraftId(parsed.key(), context));
        var earlierResult = findEarlierResult(draft, context, earlierRows);
        if (earlierResult.isEmpty() && context.dryRun()) {
            return Optional.of(dryRunResult(draft, context));
        }
        if (earlierResult.isEmpty()) {
            earlierRows.drafts().add(draft);
        }
        return earlierResult;
    }

    /** A deleted draft keeps its id, so its row becomes another draft. */
    private UUID newDraftId(String key, ImportContext context) {
        var id = draftId(key, importer(context.caller()), context);
        while (proposalReader.isDeleted(id)) {
            id = DerivedId.of(id, "after deletion");
        }
        return id;
    }

    private static UUID draftId(String key, String importer, ImportContext context) {
        return DerivedId.of(new UUID(0, 0), "import/" + context.edition().edition() + "/" + importer + "/" + key);
    }

    /** Returns the owner of the keys: the person behind a token, so that another token finds the same imports. */
    private static String importer(Caller caller) {
        return caller.person() == null ? caller.subject() : "person/" + caller.person();
    }

    /** Returns ACCEPTED for a draft of an earlier attempt of this request, and EXISTS for one of another request. */
    private Optional<ImportReport.Row> findEarlierResult(Draft draft, ImportContext context, EarlierRows rows) {
        return api.<VersionedProposal>findEarlier(ProposalCommand.Draft.class, draft.id())
                .map(earlier ->
                        toResult(draft, Outcome.ACCEPTED, earlier.result().state(), context))
                .or(() -> findExisting(draft.id(), draft.parsed().key(), context)
                        .map(there -> resultOfExisting(draft, there, context, rows)));
    }

    private ImportReport.Row resultOfExisting(
            Draft draft, VersionedProposal there, ImportContext context, EarlierRows rows) {
        var state = there.state();
        var earlier = rows.proposals().putIfAbsent(state.id(), draft.row().line());
        if (earlier != null) {
            var detail = "Line " + earlier + " is about the same proposal.";
            return toRejection(draft, state.id(), List.of(new Problem.Flaw("/key", "DUPLICATE_KEY", detail)));
        }
        var difference = updater.compare(there, reader.readPatch(draft.parsed()));
        if (!difference.isAny()) {
            return toResult(draft, Outcome.EXISTS, state, context);
        }
        if (!context.update() || !mayChange(state, context)) {
            return toResult(draft, Outcome.CHANGED_NOT_TAKEN, state, context);
        }
        try {
            var updated = updater.decide(difference, context.edition(), context.caller(), rows.claims());
            if (!context.dryRun()) {
                updater.send(difference, context.edition(), context.caller());
            }
            return toResult(draft, Outcome.UPDATED, updated.state(), context);
        } catch (RefusedException e) {
            return toRejection(draft, state.id(), toFlaws(e));
        }
    }

    private static List<Problem.Flaw> toFlaws(RefusedException refused) {
        return refused.reasons().stream()
                .map(reason -> new Problem.Flaw(reason.pointer(), reason.rule(), reason.detail()))
                .toList();
    }

    /** @param proposal the existing proposal; null if there is none */
    private static ImportReport.Row toRejection(Draft draft, @Nullable UUID proposal, List<Problem.Flaw> flaws) {
        return new ImportReport.Row(
                draft.row().line(),
                draft.parsed().key(),
                Outcome.REJECTED,
                proposal,
                flaws,
                List.of(),
                draft.row().text(),
                0);
    }

    /**
     * Returns the proposal of an earlier import of this row, or the proposal itself if the file is an export. A key of
     * an earlier version belonged to a token and not to its person.
     */
    private Optional<VersionedProposal> findExisting(UUID id, String key, ImportContext context) {
        var imported = proposals
                .find(id)
                .or(() -> proposals.find(draftId(key, context.caller().subject(), context)));
        return imported.isPresent()
                ? imported
                : parseId(key)
                        .flatMap(proposals::find)
                        .filter(versioned -> versioned
                                .state()
                                .edition()
                                .equals(context.edition().edition()))
                        .filter(versioned -> mayChange(versioned.state(), context));
    }

    private boolean mayChange(ProposalState proposal, ImportContext context) {
        return context.caller().isSecretariat() || organizers.isOrganizer(context.caller(), proposal);
    }

    private static Optional<UUID> parseId(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ImportReport.Row createDraft(Draft draft, ImportContext context) {
        try {
            var versioned = api.<VersionedProposal>sendUnconditionally(toCommand(draft, context))
                    .result();
            return toResult(draft, Outcome.ACCEPTED, versioned.state(), context);
        } catch (RefusedException e) {
            return resultOfConflict(draft, context, e);
        }
    }

    private ResponseEntity<ImportReport> createLastDraft(
            Draft draft, Map<Integer, ImportReport.Row> items, ImportContext context) {
        var item = putAt(items, draft.index());
        try {
            return api.<VersionedProposal, ImportReport>answerUnconditionally(toCommand(draft, context), written -> {
                item.accept(toResult(draft, Outcome.ACCEPTED, written.result().state(), context));
                return api.ok(null, written, toReport(items, context));
            });
        } catch (RefusedException e) {
            item.accept(resultOfConflict(draft, context, e));
            return toResponseAtHead(items, context);
        }
    }

    private ProposalCommand.Draft toCommand(Draft draft, ImportContext context) {
        var body = draft.parsed().body();
        var roster = new ArrayList<RosterEntry>();
        for (var person : ContentMapper.rosterOf(body)) {
            roster.add(entryMapper.toEntry(DerivedId.of(draft.id(), "roster/" + roster.size()), person));
        }
        return new ProposalCommand.Draft(
                draft.id(),
                context.edition().edition(),
                owner(draft.parsed(), context),
                ContentMapper.toContent(body),
                roster,
                null);
    }

    /** Handles the same file being imported, or a person of the row being erased, at the same time. */
    private ImportReport.Row resultOfConflict(Draft draft, ImportContext context, RefusedException refused) {
        if (refused.reasons().getFirst().kind() != Refusal.Kind.CONFLICT) {
            throw refused;
        }
        return proposals
                .find(draft.id())
                .map(there -> toResult(draft, Outcome.EXISTS, there.state(), context))
                .orElseGet(() -> toRejection(draft, null, toFlaws(refused)));
    }

    private Owner owner(RowReader.ParsedRow parsed, ImportContext context) {
        if (parsed.owner() == null) {
            return context.owner();
        }
        var person = people.findOrCreate(parsed.owner());
        return new Owner("import", person, people.seal(person, parsed.owner()));
    }

    /**
     * Creates the report of a dry run without actual personal values, because the rules only check whether a value is
     * given.
     */
    private ImportReport.Row dryRunResult(Draft draft, ImportContext context) {
        var body = draft.parsed().body();
        List<RosterEntry> roster = ContentMapper.rosterOf(body).stream()
                .map(person -> RosterEntryMapper.toUnsealedEntry(NOBODY, NOBODY, person, EntryState.LISTED))
                .toList();
        var drafted = new ProposalEvent.Drafted(
                draft.id(), context.edition().edition(), context.owner(), ContentMapper.toContent(body), roster, null);
        return toResult(draft, Outcome.ACCEPTED, ProposalState.ofDraft(drafted), context);
    }

    private ImportReport.Row toResult(Draft draft, Outcome outcome, ProposalState state, ImportContext context) {
        var violations = outcome == Outcome.ACCEPTED || outcome == Outcome.UPDATED
                ? submissionProblems(state, context.edition()).stream()
                        .map(reason -> new Violation(reason.rule(), reason.pointer(), reason.detail(), reason.args()))
                        .toList()
                : List.<Violation>of();
        var id = context.dryRun() && outcome == Outcome.ACCEPTED ? null : state.id();
        return new ImportReport.Row(
                draft.row().line(), draft.parsed().key(), outcome, id, List.of(), violations, null, 0);
    }

    /** Returns what a submission would break now. A draft may be created after the call, as by a single request. */
    private List<Refusal> submissionProblems(ProposalState state, EditionState edition) {
        var problems = new ArrayList<Refusal>();
        var call = SubmitProposal.submissionWindow(edition, state.id());
        if (state.stage() == Stage.DRAFT && clock.instant().isAfter(call.until())) {
            problems.add(ProposalRefusal.callClosed(call.announcedEnd()));
        }
        problems.addAll(SubmissionRules.breaches(state, edition.rules()));
        return problems;
    }
}
