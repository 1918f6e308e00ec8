package igf.proposal.content;

import igf.api.content.CountTextBody;
import igf.api.content.Counted;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.rules.form.Words;
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

/** Counts words and characters as the limits do, and gives browsers a script that counts in the same way. */
@RestController
@RequestMapping(Api.BASE + "/texts")
class CountController {

    /**
     * Counts the words and characters of a text.
     * <p>The limits at submission count in the same way.
     */
    @PostMapping("/count")
    @Allow(everyone = true)
    Counted countWords(@RequestBody CountTextBody body) {
        return new Counted(Words.count(body.text()), Words.characters(body.text()));
    }

    /**
     * Returns a script that counts words and characters.
     * <p>It is a JavaScript module with {@code words(text)} and {@code characters(text)}. Browsers use it to count
     * while a user types.
     */
    @GetMapping(path = "/counter.mjs", produces = "text/javascript")
    @Allow(everyone = true)
    ResponseEntity<Resource> getWordCounter() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)))
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .body(new ClassPathResource("counter.mjs"));
    }
}
