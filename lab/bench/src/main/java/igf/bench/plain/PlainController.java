package igf.bench.plain;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/guestbooks")
class PlainController {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlainController(JdbcClient tables, PlatformTransactionManager transactions) {
        this.jdbc = tables;
        this.transaction = new TransactionTemplate(transactions);
    }

    record NewBook(String name) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> open(@RequestBody NewBook body) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO guestbook VALUES (?, ?, 0)")
                .params(id, body.name())
                .update();
        return ResponseEntity.created(URI.create("/api/v1/guestbooks/" + id)).body(Map.of("id", id));
    }

    record NewSignature(String text) {}

    @PostMapping("/{book}/signatures")
    ResponseEntity<Map<String, Object>> sign(
            @PathVariable UUID book,
            @RequestBody NewSignature body,
            @RequestAttribute(TokenFilter.SUBJECT) String subject) {
        var id = UUID.randomUUID();
        var number = transaction.execute(tx -> {
            var next = jdbc.sql("SELECT signatures + 1 FROM guestbook WHERE id = ? FOR UPDATE")
                    .param(book)
                    .query(Integer.class)
                    .optional()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            jdbc.sql("INSERT INTO signature (id, book, number, text, signed_by) VALUES (?, ?, ?, ?, ?)")
                    .params(id, book, next, body.text(), subject)
                    .update();
            jdbc.sql("UPDATE guestbook SET signatures = ? WHERE id = ?")
                    .params(next, book)
                    .update();
            return next;
        });
        return ResponseEntity.created(URI.create("/api/v1/guestbooks/" + book + "/signatures/" + id))
                .body(Map.of("id", id, "number", number));
    }
}
