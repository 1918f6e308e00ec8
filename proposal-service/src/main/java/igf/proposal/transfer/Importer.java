package igf.proposal.transfer;

import igf.platform.domain.DerivedId;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
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
import igf.proposal.roster.RosterSeals;
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
    private final RosterSeals seals;
    private final People people;
    private final Organizers organizers;

    Importer(Api api, Proposals proposals, RowReader reader, RosterSeals seals, People people, Organizers organizers) {
        this.organizers = organizers;
        this.api = api;
        this.proposals = proposals;
        this.reader = reader;
        this.seals = seals;
        this.people = people;
    }

    /** @param owner the owner of rows that name no other */
    record Into(EditionState edition, Caller caller, Owner owner, boolean dryRun) {}

    /**
     * A row that becomes a draft.
     *
     * @param index of its result in the report
     */
    private record Draft(int index, Rows.Row row, RowReader.Good good, UUID id) {}

    /** Sends the last draft together with the response, so that a retry receives the same report. */
    ResponseEntity<ImportReport> take(List<Rows.Row> rows, Into into) {
        var lines = new HashMap<String, Long>();
        var items = new TreeMap<Integer, ImportReport.Row>();
        var drafts = new ArrayDeque<Draft>();
        for (int i = 0; i < rows.size(); i++) {
            take(i, rows.get(i), into, lines, drafts).ifPresent(at(items, i));
        }
        while (drafts.size() > 1) {
            var draft = drafts.poll();
            at(items, draft.index()).accept(drafted(draft, into));
        }
        return drafts.isEmpty() ? report(items, into) : last(drafts.poll(), items, into);
    }

    private static Consumer<ImportReport.Row> at(Map<Integer, ImportReport.Row> items, int index) {
        return item -> items.put(index, item);
    }

    private static ResponseEntity<ImportReport> report(Map<Integer, ImportReport.Row> items, Into into) {
        return ResponseEntity.ok(ImportReport.of(into.dryRun(), List.copyOf(items.values())));
    }

    /** Returns the result of a row; empty if the row becomes a draft. */
    private Optional<ImportReport.Row> take(
            int index, Rows.Row row, Into into, HashMap<String, Long> lines, Queue<Draft> drafts) {
        var flaws = new ArrayList<>(row.flaws());
        var good = row.json() == null ? null : reader.read(row.json(), into.caller(), flaws);
        var key = good == null ? null : good.key();
        var earlier = key == null || key.isEmpty() ? null : lines.putIfAbsent(key, row.line());
        if (earlier != null) {
            flaws.add(new Problem.Flaw("/key", "DUPLICATE_KEY", "Line " + earlier + " has this key."));
        }
        if (good == null || !flaws.isEmpty()) {
            return Optional.of(
                    new ImportReport.Row(row.line(), key, Outcome.REJECTED, null, flaws, List.of(), row.text(), 0));
        }
        var id = DerivedId.of(
                new UUID(0, 0),
                "import/" + into.edition().edition() + "/" + into.caller().subject() + "/" + good.key());
        var draft = new Draft(index, row, good, id);
        var known = known(draft, into);
        if (known.isEmpty() && into.dryRun()) {
            return Optional.of(tried(draft, into));
        }
        if (known.isEmpty()) {
            drafts.add(draft);
        }
        return known;
    }

    /** A draft from an earlier attempt of this request is accepted; a draft from another request exists. */
    private Optional<ImportReport.Row> known(Draft draft, Into into) {
        return api.<VersionedProposal>earlier(ProposalCommand.Draft.class, draft.id())
                .map(taken -> done(draft, Outcome.ACCEPTED, taken.result().state(), into))
                .or(() -> existing(draft.id(), draft.good().key(), into)
                        .map(there -> done(draft, Outcome.EXISTS, there.state(), into)));
    }

    /** Returns the proposal of an earlier import of this row, or the proposal itself if the file is an export. */
    private Optional<VersionedProposal> existing(UUID id, String key, Into into) {
        var imported = find(id);
        return imported.isPresent()
                ? imported
                : uuid(key)
                        .flatMap(this::find)
                        .filter(seen ->
                                seen.state().edition().equals(into.edition().edition()))
                        .filter(seen ->
                                into.caller().isSecretariat() || organizers.include(into.caller(), seen.state()));
    }

    private Optional<VersionedProposal> find(UUID id) {
        try {
            return Optional.of(proposals.get(id));
        } catch (Refused e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<UUID> uuid(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ImportReport.Row drafted(Draft draft, Into into) {
        try {
            var seen = api.<VersionedProposal>sendUnconditionally(command(draft, into))
                    .result();
            return done(draft, Outcome.ACCEPTED, seen.state(), into);
        } catch (Refused e) {
            return raced(draft, into, e);
        }
    }

    private ResponseEntity<ImportReport> last(Draft draft, Map<Integer, ImportReport.Row> items, Into into) {
        var item = at(items, draft.index());
        try {
            return api.<VersionedProposal, ImportReport>answerUnconditionally(command(draft, into), written -> {
                item.accept(done(draft, Outcome.ACCEPTED, written.result().state(), into));
                return report(items, into);
            });
        } catch (Refused e) {
            item.accept(raced(draft, into, e));
            return report(items, into);
        }
    }

    private ProposalCommand.Draft command(Draft draft, Into into) {
        var body = draft.good().body();
        var roster = new ArrayList<RosterEntry>();
        for (var person : ContentMapper.people(body)) {
            roster.add(seals.sealed(DerivedId.of(draft.id(), "roster/" + roster.size()), person));
        }
        return new ProposalCommand.Draft(
                draft.id(),
                into.edition().edition(),
                owner(draft.good(), into),
                ContentMapper.content(body),
                roster,
                null);
    }

    /** Handles the same file being imported twice at the same time. */
    private ImportReport.Row raced(Draft draft, Into into, Refused refused) {
        if (refused.reasons().getFirst().kind() == Refusal.Kind.CONFLICT) {
            return done(draft, Outcome.EXISTS, proposals.get(draft.id()).state(), into);
        }
        throw refused;
    }

    private Owner owner(RowReader.Good good, Into into) {
        if (good.owner() == null) {
            return into.owner();
        }
        var person = people.withEmail(good.owner());
        return new Owner("import", person, people.seal(person, good.owner()));
    }

    /**
     * Creates the report of a dry run without actual personal values, because the rules only check whether a value is
     * given.
     */
    private static ImportReport.Row tried(Draft draft, Into into) {
        var body = draft.good().body();
        List<RosterEntry> roster =
                ContentMapper.people(body).stream().map(RosterSeals::unnamed).toList();
        var drafted = new ProposalEvent.Drafted(
                draft.id(), into.edition().edition(), into.owner(), ContentMapper.content(body), roster, null);
        return done(draft, Outcome.ACCEPTED, ProposalState.drafted(drafted), into);
    }

    private static ImportReport.Row done(Draft draft, Outcome outcome, ProposalState state, Into into) {
        var lacks = outcome == Outcome.EXISTS
                ? List.<ImportReport.Lack>of()
                : SubmissionRules.breaches(state, into.edition().rules()).stream()
                        .map(ImportReport.Lack::of)
                        .toList();
        var id = into.dryRun() && outcome == Outcome.ACCEPTED ? null : state.id();
        return new ImportReport.Row(draft.row().line(), draft.good().key(), outcome, id, List.of(), lacks, null, 0);
    }
}
