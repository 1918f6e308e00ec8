package igf.proposal.batch.web;

import com.fasterxml.uuid.Generators;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.batch.BatchCheck;
import igf.proposal.batch.BatchCommand;
import igf.proposal.batch.BatchState;
import igf.proposal.batch.Entry;
import igf.proposal.batch.Finding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafting, checking, sealing and announcing decisions together; answered from the write side. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/decision-batches")
class BatchController {

    private final Api api;
    private final Batches batches;
    private final Clock clock;

    BatchController(Api api, Batches batches, Clock clock) {
        this.api = api;
        this.batches = batches;
        this.clock = clock;
    }

    record BatchBody(@NotBlank @Size(max = 200) String name) {}

    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> draft(@PathVariable String edition, @RequestBody BatchBody body) {
        batches.rules(edition);
        var id = Generators.timeBasedEpochGenerator().generate();
        var written = api.<BatchState>sendUnconditionally(new BatchCommand.Draft(id, edition, body.name()));
        return api.created(path(edition, id), null, written, BatchShown.of(written.result()));
    }

    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Map<String, Object> list(@PathVariable String edition) {
        return Map.of("items", batches.list(edition));
    }

    @GetMapping("/{id}")
    @Allow(roles = "SECRETARIAT")
    BatchShown get(@PathVariable String edition, @PathVariable UUID id) {
        return BatchShown.of(batches.of(edition, id));
    }

    record ManyEntry(
            @NotNull UUID proposalId, @NotNull @Valid EntryBody decision) {}

    record ManyBody(@NotNull @Size(min = 1, max = 5_000) List<@NotNull @Valid ManyEntry> items) {}

    /** Many at once; what the batch says of other proposals stays. */
    @PutMapping("/{id}/entries")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> enter(@PathVariable String edition, @PathVariable UUID id, @RequestBody ManyBody body) {
        return enter(
                edition,
                id,
                body.items().stream()
                        .map(item ->
                                new Entry(item.proposalId(), item.decision().verdict()))
                        .toList());
    }

    @PutMapping("/{id}/entries/{proposal}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> put(
            @PathVariable String edition,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestBody EntryBody body) {
        return enter(edition, id, List.of(new Entry(proposal, body.verdict())));
    }

    @PatchMapping("/{id}/entries/{proposal}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> patch(
            @PathVariable String edition,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestBody EntryPatch body) {
        var before = batches.entry(edition, id, proposal);
        return enter(edition, id, List.of(new Entry(proposal, body.on(before.verdict()))));
    }

    private ResponseEntity<BatchShown> enter(String edition, UUID id, List<Entry> entries) {
        batches.of(edition, id);
        return answered(new BatchCommand.Enter(id, entries));
    }

    @DeleteMapping("/{id}/entries/{proposal}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> leave(@PathVariable String edition, @PathVariable UUID id, @PathVariable UUID proposal) {
        batches.of(edition, id);
        return answered(new BatchCommand.Leave(id, proposal));
    }

    /**
     * @param blocked whether it cannot be sealed as it is
     * @param chosen shares of what would be accepted
     * @param all shares of what there is to choose from
     */
    record CheckShown(boolean blocked, List<Finding> findings, Map<String, Double> chosen, Map<String, Double> all) {}

    @GetMapping("/{id}/check")
    @Allow(roles = "SECRETARIAT")
    CheckShown check(@PathVariable String edition, @PathVariable UUID id) {
        BatchCheck.Result result = batches.announcing(batches.caller()).check(edition, id, clock.instant());
        return new CheckShown(
                result.isBlocked(),
                result.findings(),
                result.chosen().shares(),
                result.all().shares());
    }

    @PostMapping("/{id}/seal")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> seal(@PathVariable String edition, @PathVariable UUID id) {
        var caller = batches.caller();
        var sealed = batches.announcing(caller).seal(edition, id, clock.instant());
        return api.ok(null, caller.written(), BatchShown.of(sealed));
    }

    @DeleteMapping("/{id}/seal")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> unseal(
            @PathVariable String edition,
            @PathVariable UUID id,
            @RequestParam @NotBlank @Size(max = 5_000) String reason) {
        batches.of(edition, id);
        return answered(new BatchCommand.Unseal(id, reason));
    }

    /** Answered when it is recorded; the decisions follow at once, one after the other. */
    @PostMapping("/{id}/announcement")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<BatchShown> announce(@PathVariable String edition, @PathVariable UUID id) {
        var caller = batches.caller();
        var announced = batches.announcing(caller).announce(edition, id, clock.instant());
        return api.ok(null, caller.written(), BatchShown.of(announced));
    }

    private ResponseEntity<BatchShown> answered(BatchCommand command) {
        var written = api.<BatchState>send(command);
        return api.ok(null, written, BatchShown.of(written.result()));
    }

    private static String path(String edition, UUID id) {
        return "/editions/" + edition + "/decision-batches/" + id;
    }
}
