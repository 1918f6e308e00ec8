package igf.proposal.proposal.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.rules.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long texts are, by the rule that limits go by: asked here, or counted in the browser by the same rule. */
@RestController
@RequestMapping(Api.BASE + "/texts")
class CountController {

    record TextBody(@NotNull @Size(max = 100_000) String text) {}

    record Counted(int words, int characters) {}

    @PostMapping("/count")
    @Allow(everyone = true)
    Counted count(@RequestBody TextBody body) {
        return new Counted(Words.count(body.text()), Words.characters(body.text()));
    }

    /** A JavaScript module with {@code words(text)} and {@code characters(text)}. */
    @GetMapping(path = "/counter.mjs", produces = "text/javascript")
    @Allow(everyone = true)
    ResponseEntity<Resource> counter() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)))
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(new ClassPathResource("counter.mjs"));
    }
}
