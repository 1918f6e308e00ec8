package igf.proposal.transfer.web;

import igf.platform.domain.DerivedId;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.people.People;
import igf.platform.web.Api;
import igf.platform.web.Bodies;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.admission.SubmissionRules;
import igf.proposal.content.Owner;
import igf.proposal.content.web.ContentBody;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.reading.Proposals;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.web.RosterBody;
import igf.proposal.roster.web.RosterSeals;
import igf.proposal.transfer.web.ImportReport.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes drafts of the rows of a file: the good ones are taken, the bad ones told. */
@Component
class Importer {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final int LONGEST_KEY = 200;

    /** What an export tells of a proposal and an import does not take: it begins as a draft. */
    private static final List<String> TOLD = List.of("number", "state");

    private final Api api;
    private final Proposals proposals;
    private final Bodies bodies;
    private final RosterSeals seals;
    private final People people;

    Importer(Api api, Proposals proposals, Bodies bodies, RosterSeals seals, People people) {
        this.api = api;
        this.proposals = proposals;
        this.bodies = bodies;
        this.seals = seals;
        this.people = people;
    }

    /** @param owner of what is not said to be somebody else's */
    record Into(EditionState edition, Caller caller, Owner owner, boolean dryRun) {}

    /** @param owner address of whose it is, null: the caller's */
    private record Good(String key, @Nullable String owner, ContentBody body) {}

    ImportReport take(List<Rows.Row> rows, Into into) {
        var lines = new HashMap<String, Long>();
        var items = new ArrayList<ImportReport.Row>();
        for (var row : rows) {
            items.add(take(row, into, lines));
        }
        return ImportReport.of(into.dryRun(), items);
    }

    private ImportReport.Row take(Rows.Row row, Into into, HashMap<String, Long> lines) {
        var flaws = new ArrayList<>(row.flaws());
        var good = row.json() == null ? null : read(row.json(), into.caller(), flaws);
        var key = good == null ? null : good.key();
        var earlier = key == null || key.isEmpty() ? null : lines.putIfAbsent(key, row.line());
        if (earlier != null) {
            flaws.add(new Problem.Flaw("/key", "DUPLICATE_KEY", "Line " + earlier + " has this key."));
        }
        if (good == null || !flaws.isEmpty()) {
            return new ImportReport.Row(row.line(), key, Outcome.REJECTED, null, flaws, List.of(), row.text(), 0);
        }
        var id = DerivedId.of(
                new UUID(0, 0),
                "import/" + into.edition().edition() + "/" + into.caller().subject() + "/" + good.key());
        return existing(id, good.key(), into)
                .map(there -> done(row, good, Outcome.EXISTS, there.state(), into))
                .orElseGet(() -> into.dryRun() ? tried(row, good, id, into) : drafted(row, good, id, into));
    }

    /** Notes every flaw. */
    private Good read(ObjectNode row, Caller caller, List<Problem.Flaw> flaws) {
        var rest = row.deepCopy();
        var key = text(rest, "key", flaws);
        var owner = text(rest, "owner", flaws);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            flaws.add(new Problem.Flaw(
                    "/key",
                    "REQUIRED",
                    "Give each row a key of its own, so that it is taken once; at most 200 signs."));
        }
        if (owner != null && !caller.isSecretariat()) {
            flaws.add(new Problem.Flaw("/owner", "NOT_YOURS", "Only the secretariat imports what is somebody else's."));
        } else if (owner != null && !ADDRESS.matcher(owner).matches()) {
            flaws.add(new Problem.Flaw("/owner", "INVALID_VALUE", "Give the e-mail address of whose it is."));
        }
        TOLD.forEach(rest::remove);
        var read = bodies.read(rest.toString(), ContentBody.class);
        flaws.addAll(read.flaws());
        if (read.body() != null && read.body().copyOf() != null) {
            flaws.add(new Problem.Flaw("/copyOf", "NOT_APPLICABLE", "A row brings its own content."));
        }
        return new Good(key == null ? "" : key, owner, read.body() == null ? ContentBody.EMPTY : read.body());
    }

    private static @Nullable String text(ObjectNode row, String name, List<Problem.Flaw> flaws) {
        var value = row.remove(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isString() || value.isNumber()) {
            return value.asString();
        }
        flaws.add(new Problem.Flaw("/" + name, "WRONG_TYPE", "Expected a text."));
        return null;
    }

    /** What this row became before; or the proposal itself, where an export comes back. */
    private Optional<VersionedProposal> existing(UUID id, String key, Into into) {
        var imported = find(id);
        return imported.isPresent()
                ? imported
                : uuid(key)
                        .flatMap(this::find)
                        .filter(seen ->
                                seen.state().edition().equals(into.edition().edition()))
                        .filter(seen -> into.caller().isSecretariat()
                                || seen.state()
                                        .isOrganizedBy(
                                                into.caller().subject(),
                                                into.caller().person()));
    }

    private Optional<VersionedProposal> find(UUID id) {
        try {
            return Optional.of(proposals.get(id));
        } catch (Refused e) {
            if (e.reasons().getFirst().kind() == Refusal.Kind.NOT_FOUND) {
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

    private ImportReport.Row drafted(Rows.Row row, Good good, UUID id, Into into) {
        var roster = good.body().people().stream().map(seals::sealed).toList();
        var draft = new ProposalCommand.Draft(
                id, into.edition().edition(), owner(good, into), good.body().content(), roster, null);
        try {
            var seen = api.<VersionedProposal>sendUnconditionally(draft).result();
            return done(row, good, Outcome.ACCEPTED, seen.state(), into);
        } catch (Refused e) {
            // The same file came twice at the same time.
            if (e.reasons().getFirst().kind() == Refusal.Kind.CONFLICT) {
                return done(row, good, Outcome.EXISTS, proposals.get(id).state(), into);
            }
            throw e;
        }
    }

    private Owner owner(Good good, Into into) {
        if (good.owner() == null) {
            return into.owner();
        }
        var person = people.withEmail(good.owner());
        return new Owner("import", person, people.seal(person, good.owner()));
    }

    /** As if it were drafted, with nobody noted: only whether something was told of a person counts. */
    private static ImportReport.Row tried(Rows.Row row, Good good, UUID id, Into into) {
        List<RosterEntry> roster =
                good.body().people().stream().map(Importer::unnamed).toList();
        var drafted = new ProposalEvent.Drafted(
                id, into.edition().edition(), into.owner(), good.body().content(), roster, null);
        return done(row, good, Outcome.ACCEPTED, ProposalState.drafted(drafted), into);
    }

    private static RosterEntry unnamed(RosterBody body) {
        var sealed = new PersonalValue(new UUID(0, 0), "unnamed");
        return new RosterEntry(
                new UUID(0, 0),
                body.role(),
                new UUID(0, 0),
                body.name() == null ? null : sealed,
                body.email() == null ? null : sealed,
                body.gender() == null ? null : sealed,
                body.affiliation(),
                body.organizationId(),
                body.stakeholderGroup(),
                body.region(),
                body.country(),
                body.language(),
                body.firstTime(),
                body.attendance(),
                igf.proposal.roster.EntryState.LISTED);
    }

    private static ImportReport.Row done(Rows.Row row, Good good, Outcome outcome, ProposalState state, Into into) {
        var lacks = outcome == Outcome.EXISTS
                ? List.<ImportReport.Lack>of()
                : SubmissionRules.breaches(state, into.edition().rules()).stream()
                        .map(ImportReport.Lack::of)
                        .toList();
        var id = into.dryRun() && outcome == Outcome.ACCEPTED ? null : state.id();
        return new ImportReport.Row(row.line(), good.key(), outcome, id, List.of(), lacks, null, 0);
    }
}
