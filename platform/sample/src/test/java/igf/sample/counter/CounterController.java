package igf.sample.counter;

import static com.mongodb.client.model.Filters.empty;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/counters")
class CounterController {

    private final Api api;
    private final Views views;
    private final CounterView view;

    CounterController(Api api, Views views, CounterView view) {
        this.api = api;
        this.views = views;
        this.view = view;
    }

    record NewCounter(@NotBlank String name, int weight) {}

    @PostMapping
    @Allow(roles = "ORGANIZER")
    ResponseEntity<Map<String, Object>> open(@RequestBody NewCounter body) {
        var id = Api.newId();
        return api.answer(
                new CounterCommand.Open(id, body.name()),
                written -> api.created(
                        "/counters/" + id, written.versionOf(id), written, Map.of("id", id, "name", body.name())));
    }

    record Amount(int amount) {}

    @PostMapping("/{id}/amounts")
    @Allow(roles = "ORGANIZER")
    ResponseEntity<Map<String, Object>> add(@PathVariable UUID id, @RequestBody Amount body) {
        return api.<Integer, Map<String, Object>>answer(
                new CounterCommand.Add(id, body.amount()),
                written -> api.ok(written.versionOf(id), written, Map.of("total", written.result())));
    }

    @PostMapping("/{id}/closing")
    @Allow(roles = "ORGANIZER")
    ResponseEntity<Void> close(@PathVariable UUID id) {
        return api.done(api.sendIfMatching(new CounterCommand.Close(id)));
    }

    @GetMapping("/{id}")
    @Allow(everyone = true)
    ResponseEntity<Shown> get(@PathVariable UUID id) {
        var found = views.reader(view, CounterView.COUNTERS).find(id).orElseThrow(Problem::notFound);
        return Api.read(
                Objects.requireNonNullElse(found.version(), 0L),
                new Shown(found.name(), found.total(), found.closed(), found.foreign()));
    }

    /** Null members are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            @Nullable String name,
            @Nullable Integer total,
            @Nullable Boolean closed,
            @Nullable Integer foreign) {}

    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<String>> list() {
        return Pages.of(
                views.reader(view, CounterView.COUNTERS),
                empty(),
                views.asOf(view).position(),
                counter -> String.valueOf(counter.name()));
    }
}
