package igf.bench.guestbook;

import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/guestbooks")
class GuestbookController {

    private final Api api;
    private final Views views;
    private final SignaturesView signatures;

    GuestbookController(Api api, Views views, SignaturesView signatures) {
        this.api = api;
        this.views = views;
        this.signatures = signatures;
    }

    record NewBook(@NotBlank String name) {}

    @PostMapping
    @Allow(roles = "ORGANIZER")
    ResponseEntity<Map<String, Object>> open(@RequestBody NewBook body) {
        var id = UUID.randomUUID();
        var written = api.send(new GuestbookCommand.Open(id, body.name()));
        return api.created("/guestbooks/" + id, written.versionOf(id), written, Map.of("id", id));
    }

    record NewSignature(@NotBlank String text) {}

    @PostMapping("/{book}/signatures")
    @Allow(roles = "ORGANIZER")
    ResponseEntity<Map<String, Object>> sign(@PathVariable UUID book, @RequestBody NewSignature body) {
        var id = UUID.randomUUID();
        var written = api.<Integer>send(new GuestbookCommand.Sign(book, id, body.text()));
        return api.created(
                "/guestbooks/" + book + "/signatures/" + id,
                written.versionOf(book),
                written,
                Map.of("id", id, "number", written.result()));
    }

    @GetMapping("/{book}/signatures/{id}")
    @Allow(roles = "ORGANIZER")
    ResponseEntity<SignaturesView.Signature> get(@PathVariable UUID id) {
        var found = views.reader(signatures, SignaturesView.SIGNATURES).find(id).orElseThrow(Problem::notFound);
        return Api.read(found.version(), found);
    }
}
