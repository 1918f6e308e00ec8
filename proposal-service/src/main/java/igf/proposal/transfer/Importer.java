// Long: one row from its reading to its result in the report.
package igf.proposal.transfer;

import igf.platform.domain.DerivedId;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.people.People;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.admission.SubmissionRules;
import igf.proposal.content.ContentMapper;
import igf.proposal.content.Owner;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.reading.Organizers;
import igf.proposal.reading.Proposals;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterEntryMapper;
import igf.proposal.transfer.ImportReport.Outcome;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Creates drafts from the rows of a file; reports the rows that are rejected. */
@Component
class Importer {

    private final Api api;
    private final Proposals proposals;
    private final RowReader reader;
    private final RosterEntryMapper entryMapper;
    private final People people;
    private final Organizers organizers;
    private final RowUpdater updater;

    Importer(
            Api api,
            Proposals proposals,
            RowReader reader,
            RosterEntryMapper entryMapper,
            People people,
            Organizers organizers,
            RowUpdater updater) {
        this.organizers = organizers;
        this.updater = updater;
        this.api = api;
        this.proposals = proposals;
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
        var lines = new HashMap<String, Long>();
        var items = new TreeMap<Integer, ImportReport.Row>();
        var drafts = new ArrayDeque<Draft>();
        for (int i = 0; i < rows.size(); i++) {
            readRow(i, rows.get(i), context, lines, drafts).ifPresent(putAt(items, i));
        }
        while (drafts.size() > 1) {
            var draft = drafts.poll();
            putAt(items, draft.index()).accept(createDraft(draft, context));
        }
        return drafts.isEmpty() ? toResponseAtHead(items, context) : createLastDraft(drafts.poll(), items, context);
    }

    private static Consumer<ImportReport.Row> putAt(Map<Integer, ImportReport.Row> items, int index) {
        return item -> items.put(index, item);
    }

    private static ImportReport toReport(Map<Integer, ImportReport.Row> items, ImportContext context) {
        return ImportReport.of(context.dryRun(), List.copyOf(items.values()));
    }

    /** Responds to an import whose last row wrote nothing. */
    private ResponseEntity<ImportReport> toResponseAtHead(Map<Integer, ImportReport.Row> items, ImportContext context) {
        return api.okAtHead(toReport(items, context));
    }

    /** Returns the result of a row; empty if the row becomes a draft. */
    private Optional<ImportReport.Row> readRow(
            int index, Rows.Row row, ImportContext context, HashMap<String, Long> lines, Queue<Draft> drafts) {
        var flaws = new ArrayList<>(row.flaws());
        var parsed = row.json() == null ? null : reader.read(row.json(), context.caller(), flaws);
        var key = parsed == null ? null : parsed.key();
        var earlier = key == null || key.isEmpty() ? null : lines.putIfAbsent(key, row.line());
        if (earlier != null) {
            flaws.add(new Problem.Flaw("/key", "DUPLICATE_KEY", "Line " + earlier + " has this key."));
        }
        if (parsed == null || !flaws.isEmpty()) {
            return Optional.of(
                    new ImportReport.Row(row.line(), key, Outcome.REJECTED, null, flaws, List.of(), row.text(), 0));
        }
        var id = DerivedId.of(
                new UUID(0, 0),
                "import/" + context.edition().edition() + "/" + context.caller().subject() + "/" + parsed.key());
        var draft = new Draft(index, row, parsed, id);
        var earlierResult = findEarlierResult(draft, context);
        if (earlierResult.isEmpty() && context.dryRun()) {
            return Optional.of(dryRunResult(draft, context));
        }
        if (earlierResult.isEmpty()) {
            drafts.add(draft);
        }
        return earlierResult;
    }

    /** Returns ACCEPTED for a draft of an earlier attempt of this request, and EXISTS for one of another request. */
    private Optional<ImportReport.Row> findEarlierResult(Draft draft, ImportContext context) {
        return api.<VersionedProposal>findEarlier(ProposalCommand.Draft.class, draft.id())
                .map(earlier ->
                        toResult(draft, Outcome.ACCEPTED, earlier.result().state(), context))
                .or(() -> findExisting(draft.id(), draft.parsed().key(), context)
                        .map(there -> resultOfExisting(draft, there.state(), context)));
    }

    private ImportReport.Row resultOfExisting(Draft draft, ProposalState there, ImportContext context) {
        var body = draft.parsed().body();
        if (!updater.differs(there, body)) {
            return toResult(draft, Outcome.EXISTS, there, context);
        }
        if (!context.update() || !mayChange(there, context)) {
            return toResult(draft, Outcome.CHANGED_NOT_TAKEN, there, context);
        }
        if (context.dryRun()) {
            return toResult(draft, Outcome.UPDATED, there, context);
        }
        try {
            var updated = updater.update(
                    there, body, context.edition(), context.caller().isSecretariat());
            return toResult(draft, Outcome.UPDATED, updated.state(), context);
        } catch (RefusedException e) {
            var flaws = e.reasons().stream()
                    .map(reason -> new Problem.Flaw(reason.pointer(), reason.rule(), reason.detail()))
                    .toList();
            return new ImportReport.Row(
                    draft.row().line(),
                    draft.parsed().key(),
                    Outcome.REJECTED,
                    there.id(),
                    flaws,
                    List.of(),
                    draft.row().text(),
                    0);
        }
    }

    /** Returns the proposal of an earlier import of this row, or the proposal itself if the file is an export. */
    private Optional<VersionedProposal> findExisting(UUID id, String key, ImportContext context) {
        var imported = findProposal(id);
        return imported.isPresent()
                ? imported
                : parseId(key)
                        .flatMap(this::findProposal)
                        .filter(versioned -> versioned
                                .state()
                                .edition()
                                .equals(context.edition().edition()))
                        .filter(versioned -> mayChange(versioned.state(), context));
    }

    private boolean mayChange(ProposalState proposal, ImportContext context) {
        return context.caller().isSecretariat() || organizers.isOrganizer(context.caller(), proposal);
    }

    private Optional<VersionedProposal> findProposal(UUID id) {
        try {
            return Optional.of(proposals.get(id));
        } catch (RefusedException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
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

    /** Handles the same file being imported twice at the same time. */
    private ImportReport.Row resultOfConflict(Draft draft, ImportContext context, RefusedException refused) {
        if (refused.reasons().getFirst().kind() == Refusal.Kind.CONFLICT) {
            return toResult(draft, Outcome.EXISTS, proposals.get(draft.id()).state(), context);
        }
        throw refused;
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
    private static ImportReport.Row dryRunResult(Draft draft, ImportContext context) {
        var body = draft.parsed().body();
        List<RosterEntry> roster = ContentMapper.rosterOf(body).stream()
                .map(RosterEntryMapper::toUnnamedEntry)
                .toList();
        var drafted = new ProposalEvent.Drafted(
                draft.id(), context.edition().edition(), context.owner(), ContentMapper.toContent(body), roster, null);
        return toResult(draft, Outcome.ACCEPTED, ProposalState.ofDraft(drafted), context);
    }

    private static ImportReport.Row toResult(Draft draft, Outcome outcome, ProposalState state, ImportContext context) {
        var changed = outcome == Outcome.ACCEPTED || outcome == Outcome.UPDATED && !context.dryRun();
        var lacks = changed
                ? SubmissionRules.breaches(state, context.edition().rules()).stream()
                        .map(ImportReport.Lack::of)
                        .toList()
                : List.<ImportReport.Lack>of();
        var id = context.dryRun() && outcome == Outcome.ACCEPTED ? null : state.id();
        return new ImportReport.Row(draft.row().line(), draft.parsed().key(), outcome, id, List.of(), lacks, null, 0);
    }
}
